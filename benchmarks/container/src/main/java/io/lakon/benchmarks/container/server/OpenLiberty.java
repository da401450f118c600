// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Open Liberty with the features that the application needs; without that of managed threads, if they are not wanted.
 *
 * @param home its folder, as unpacked
 */
public record OpenLiberty(Path home) implements Server {
    private static final String NAME = "benchmark";

    @Override
    public String title() {
        return "Open Liberty";
    }

    @Override
    public ProcessBuilder prepare(Path base, Path war, ActorThreads threads, int port, List<String> jvm)
            throws IOException {
        Path server = Files.createDirectories(base.resolve("servers").resolve(NAME));
        Files.write(server.resolve("jvm.options"), jvm);
        Files.writeString(server.resolve("server.xml"), configuration(threads, port));
        Files.copy(war, Files.createDirectory(server.resolve("dropins")).resolve(war.getFileName()));

        ProcessBuilder builder = new ProcessBuilder(
                Server.script(home.resolve("bin"), "server", "").toString(), "run", NAME);
        builder.environment().put("WLP_USER_DIR", base.toString());
        return builder;
    }

    private static String configuration(ActorThreads threads, int port) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <server>
                  <featureManager>
                    <feature>cdi-4.0</feature>
                    %s
                    <feature>mpConfig-3.1</feature>
                    <feature>mpHealth-4.0</feature>
                    <feature>restfulWS-3.1</feature>
                    <feature>servlet-6.0</feature>
                  </featureManager>
                  <httpEndpoint id="defaultHttpEndpoint" host="%s" httpPort="%d" httpsPort="-1">
                    <!-- Else it closes a connection now and then. -->
                    <httpOptions maxKeepAliveRequests="-1"/>
                  </httpEndpoint>
                  <applicationManager autoExpand="true"/>
                  <!-- Else it does not say there why an application was not started. -->
                  <logging consoleLogLevel="INFO"/>
                </server>
                """.formatted(
                threads == ActorThreads.MANAGED ? "<feature>concurrent-3.0</feature>" : "", RunningServer.HOST, port);
    }
}
