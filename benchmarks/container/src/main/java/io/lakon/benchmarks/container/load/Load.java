// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.load;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientConnection;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/** One time of load. Used by the thread of the connections alone, but for its result. */
final class Load {
    private final CompletableFuture<Answers> result = new CompletableFuture<>();
    private final String path;
    private final long start = System.nanoTime();
    private final long duration;

    private long[] latencies = new long[1 << 16];
    private int answers;
    private int requests;
    private int open;

    Load(String path, int connections, Duration duration) {
        this.path = path;
        this.open = connections;
        this.duration = duration.toNanos();
    }

    CompletableFuture<Answers> result() {
        return result;
    }

    void send(HttpClientConnection connection) {
        String number = Integer.toString(requests++);
        long sent = System.nanoTime();
        connection
                .request(HttpMethod.GET, path + number)
                .compose(HttpClientRequest::send)
                .compose(response ->
                        response.body().compose(body -> check(number, response.statusCode(), body.toString())))
                .onSuccess(right -> answered(connection, System.nanoTime() - sent))
                .onFailure(wrong -> result.completeExceptionally(
                        new IOException("GET " + path + number + ": " + wrong.getMessage(), wrong)));
    }

    private static Future<Void> check(String number, int status, String body) {
        return status == 200 && body.equals(number)
                ? Future.succeededFuture()
                : Future.failedFuture("expected 200 and [" + number + "], and found " + status + " and [" + body + "]");
    }

    private void answered(HttpClientConnection connection, long nanos) {
        if (answers == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * answers);
        }
        latencies[answers++] = nanos;
        if (result.isDone()) {
            return; // another has failed
        }
        long elapsed = System.nanoTime() - start;
        if (elapsed < duration) {
            send(connection);
        } else if (--open == 0) {
            result.complete(new Answers(Arrays.copyOf(latencies, answers), elapsed));
        }
    }
}
