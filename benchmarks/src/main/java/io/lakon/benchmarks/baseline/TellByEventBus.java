// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A consumer at Vert.x's event bus in place of the actor. */
public final class TellByEventBus implements Program {
    private static final String ADDRESS = "counter";

    @Override
    public List<Figure> run(int messages) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            CompletableFuture<Integer> last = new CompletableFuture<>();
            Counter counter = new Counter();
            vertx.eventBus().localConsumer(ADDRESS, message -> {
                counter.count++;
                if (counter.count == messages) {
                    last.complete(counter.count);
                }
            });
            long start = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                vertx.eventBus().send(ADDRESS, i);
            }
            Check.that("messages", last.get(), messages);
            return List.of(Figure.rate("messages", messages, System.nanoTime() - start));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    /** Of the consumer's thread. */
    private static final class Counter {
        int count;
    }
}
