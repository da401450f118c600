// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConnectionsTest {
    private static final Duration SHORT = Duration.ofMillis(100);

    private final AtomicInteger requests = new AtomicInteger();
    private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(action -> {
            Thread thread = new Thread(action);
            thread.setDaemon(true);
            return thread;
        }));
        answer("/right/", 200, "");
        answer("/wrong/", 200, "not ");
        answer("/failing/", 500, "");
        server.start();
    }

    private void answer(String path, int status, String before) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            clients.add(exchange.getRemoteAddress());
            String number = exchange.getRequestURI().getPath().substring(path.length());
            byte[] body = (before + number).getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private URI application() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Test
    void everyAnswerIsCounted() throws Exception {
        try (Connections connections = Connections.open(application(), 4)) {
            Answers answers = connections.load("right/", SHORT);

            assertThat(answers.count()).isEqualTo(requests.get());
        }
    }

    @Test
    @Timeout(60)
    void anAnswerIsFollowedByTheNextRequest() throws Exception {
        try (Connections connections = Connections.open(application(), 1)) {
            int most = 0;
            while (most < 2) { // a cold JVM may need the whole time for the first
                most = Math.max(most, connections.load("right/", SHORT).count());
            }
        }
    }

    @Test
    void connectionsAreKept() throws Exception {
        try (Connections connections = Connections.open(application(), 4)) {
            connections.load("right/", SHORT);
            connections.load("right/", SHORT);

            assertThat(clients).hasSize(4);
        }
    }

    @Test
    void aWrongAnswerIsAFailure() throws Exception {
        try (Connections connections = Connections.open(application(), 1)) {
            assertThatThrownBy(() -> connections.load("wrong/", SHORT))
                    .isInstanceOf(IOException.class)
                    .hasMessage("GET /wrong/0: expected 200 and [0], and found 200 and [not 0]");
        }
    }

    @Test
    void anErrorIsAFailure() throws Exception {
        try (Connections connections = Connections.open(application(), 1)) {
            assertThatThrownBy(() -> connections.load("failing/", SHORT))
                    .isInstanceOf(IOException.class)
                    .hasMessage("GET /failing/0: expected 200 and [0], and found 500 and [0]");
        }
    }

    @Test
    void aServerThatIsNotThereIsAFailure() {
        URI application = application();
        server.stop(0);

        assertThatThrownBy(() -> Connections.open(application, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Connection refused");
    }
}
