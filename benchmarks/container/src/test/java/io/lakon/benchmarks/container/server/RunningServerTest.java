// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    @TempDir
    Path directory;

    private RunningServer start(ProcessBuilder process, int port, Duration limit)
            throws IOException, InterruptedException {
        return RunningServer.start(
                "A child",
                process,
                directory.resolve("child.log"),
                URI.create("http://127.0.0.1:" + port + "/app/"),
                "ready",
                limit);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void runsUntilItIsClosed() throws Exception {
        int port = freePort();

        try (RunningServer server = start(ChildServer.process(Integer.toString(port)), port, LONG)) {
            assertThat(server.get("ready")).isEmpty();
            assertThat(server.processorTime()).isPositive();
        }

        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void aPathThatIsNotThereIsAFailureWithTheLog() throws Exception {
        int port = freePort();

        try (RunningServer server = start(ChildServer.process(Integer.toString(port)), port, LONG)) {
            assertThatThrownBy(() -> server.get("other"))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("A child answered at http://127.0.0.1:" + port + "/app/other with 404")
                    .hasMessageEndingWith("Here I am");
        }
    }

    @Test
    void oneThatEndsIsAFailureWithTheLog() throws Exception {
        int port = freePort();

        assertThatThrownBy(() -> start(ChildServer.process("end"), port, LONG))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("A child ended with 3 while it started")
                .hasMessageEndingWith("Here I am");
    }

    @Test
    void oneThatDoesNotAnswerIsAFailure() throws Exception {
        int port = freePort();

        assertThatThrownBy(() -> start(ChildServer.process(), port, SHORT))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("A child did not answer at http://127.0.0.1:" + port + "/app/ready within");
    }

    @Test
    void aPortThatIsTakenIsAFailure() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> start(ChildServer.process(), port, LONG))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("A child cannot start: port " + port + " of 127.0.0.1 is taken.");
        }
    }
}
