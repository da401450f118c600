// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * WildFly with its MicroProfile configuration.
 *
 * @param home its folder, as unpacked
 */
public record WildFly(Path home) implements Server {
    private static final String CONFIGURATION = "standalone-microprofile.xml";
    private static final String MANAGED = " managed-thread-factory=\"java:jboss/ee/concurrency/factory/default\"";

    @Override
    public String title() {
        return "WildFly";
    }

    @Override
    public ProcessBuilder prepare(Path base, Path war, ActorThreads threads, int port, List<String> jvm)
            throws IOException {
        Path configuration = Files.createDirectory(base.resolve("configuration"));
        try (Stream<Path> files = Files.list(home.resolve("standalone").resolve("configuration"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        if (threads == ActorThreads.PLAIN) {
            unbindThreadFactory(configuration.resolve(CONFIGURATION));
        }
        Files.copy(war, Files.createDirectory(base.resolve("deployments")).resolve(war.getFileName()));

        ProcessBuilder builder = new ProcessBuilder(
                Server.script(home.resolve("bin"), "standalone", ".sh").toString(),
                "-c",
                CONFIGURATION,
                "-b",
                RunningServer.HOST,
                "-bmanagement",
                RunningServer.HOST,
                "-Djboss.server.base.dir=" + base,
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=0",
                "-Djboss.management.http.port=0");
        builder.environment().put("JBOSS_HOME", home.toString());
        builder.environment().put("JAVA_OPTS", String.join(" ", jvm) + " -Djava.awt.headless=true");
        builder.environment().put("NOPAUSE", "true"); // standalone.bat would wait for a key
        return builder;
    }

    private static void unbindThreadFactory(Path configuration) throws IOException {
        String text = Files.readString(configuration);
        if (!text.contains(MANAGED)) {
            throw new IOException(configuration + " has no" + MANAGED + " that could be taken away");
        }
        Files.writeString(configuration, text.replace(MANAGED, ""));
    }
}
