// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.load;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpConnectOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Connections to a server that are kept, and under load send the next request as soon as the last one is answered.
 *
 * <p>All of them share one thread, as the load takes from the server what it uses of a small machine.
 */
public final class Connections implements AutoCloseable {
    private static final int LIMIT = 30; // seconds, for what takes none when all is well

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClientAgent client =
            vertx.createHttpClient(); // kept: when it is collected, so are its connections
    private final List<HttpClientConnection> connections = new ArrayList<>();
    private final URI application;

    private Connections(URI application) {
        this.application = application;
    }

    /**
     * Opens so many connections.
     *
     * @param application what the paths of {@link #load} begin with; ends with a slash
     * @throws IOException if the server takes no connections
     */
    public static Connections open(URI application, int count) throws IOException, InterruptedException {
        Connections opened = new Connections(application);
        HttpConnectOptions to =
                new HttpConnectOptions().setHost(application.getHost()).setPort(application.getPort());
        try {
            for (int i = 0; i < count; i++) {
                opened.connections.add(
                        await(opened.client.connect(to).toCompletionStage().toCompletableFuture(), LIMIT));
            }
            return opened;
        } catch (IOException | InterruptedException | RuntimeException failed) {
            opened.close();
            throw failed;
        }
    }

    /**
     * Loads the server: each request has a number of its own at the end of {@code path}, and must be answered with it.
     *
     * @throws IOException if an answer is wrong, missing or late, with the request and what came
     */
    public Answers load(String path, Duration duration) throws IOException, InterruptedException {
        String begin = application.resolve(path).getRawPath();
        Load load = new Load(begin, connections.size(), duration);
        // On the thread that its answers come to: nothing of it is shared.
        vertx.runOnContext(nothing -> connections.forEach(load::send));
        return await(load.result(), duration.toSeconds() + LIMIT);
    }

    private static <T> T await(CompletableFuture<T> result, long seconds) throws IOException, InterruptedException {
        try {
            return result.get(seconds, SECONDS);
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
            throw new IOException(cause.getMessage(), cause);
        } catch (TimeoutException late) {
            throw new IOException("no answer within " + seconds + " s", late);
        }
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LIMIT, SECONDS)
                .join();
    }
}
