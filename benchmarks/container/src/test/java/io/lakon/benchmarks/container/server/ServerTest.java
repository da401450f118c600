// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    @TempDir
    Path directory;

    private Path base;
    private Path war;

    @BeforeEach
    void layOut() throws IOException {
        base = Files.createDirectory(directory.resolve("base"));
        war = Files.createFile(directory.resolve("benchmark.war"));
    }

    private Path prepare(Server server, ActorThreads threads) throws IOException {
        server.prepare(base, war, threads, 4711, List.of("-Xmx1g"));
        return base;
    }

    private WildFly wildFly(String bindings) throws IOException {
        Path home = directory.resolve("wildfly");
        Path configuration = Files.createDirectories(home.resolve("standalone").resolve("configuration"));
        Files.writeString(configuration.resolve("standalone-microprofile.xml"), "<default-bindings" + bindings + "/>");
        return new WildFly(home);
    }

    @Test
    void wildFlyOnPlainThreadsHasNoDefaultThreadFactory() throws Exception {
        WildFly server = wildFly(" a=\"b\" managed-thread-factory=\"java:jboss/ee/concurrency/factory/default\"");

        assertThat(prepare(server, ActorThreads.PLAIN).resolve("configuration/standalone-microprofile.xml"))
                .hasContent("<default-bindings a=\"b\"/>");
    }

    @Test
    void wildFlyOnManagedThreadsIsAsItComes() throws Exception {
        WildFly server = wildFly(" a=\"b\"");

        assertThat(prepare(server, ActorThreads.MANAGED).resolve("configuration/standalone-microprofile.xml"))
                .hasContent("<default-bindings a=\"b\"/>");
    }

    @Test
    void aWildFlyWhoseThreadFactoryIsNotFoundIsRefused() throws Exception {
        WildFly server = wildFly(" a=\"b\"");

        assertThatThrownBy(() -> prepare(server, ActorThreads.PLAIN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("managed-thread-factory");
    }

    @Test
    void openLibertyOnPlainThreadsHasNoConcurrency() throws Exception {
        OpenLiberty server = new OpenLiberty(directory);

        assertThat(prepare(server, ActorThreads.PLAIN).resolve("servers/benchmark/server.xml"))
                .content()
                .contains("4711")
                .doesNotContain("concurrent");
    }

    @Test
    void openLibertyOnManagedThreadsHasConcurrency() throws Exception {
        OpenLiberty server = new OpenLiberty(directory);

        assertThat(prepare(server, ActorThreads.MANAGED).resolve("servers/benchmark/server.xml"))
                .content()
                .contains("<feature>concurrent-3.0</feature>");
    }
}
