// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Percentiles;
import io.lakon.benchmarks.Program;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;

/** Requests to a consumer at Vert.x's event bus in place of asks. */
public final class AskByEventBus implements Program {
    private static final String ADDRESS = "echo";

    @Override
    public List<Figure> run(int asks) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            vertx.eventBus().<Integer>localConsumer(ADDRESS, call -> call.reply(call.body()));
            long[] latencies = new long[asks];
            long begin = System.nanoTime();
            for (int i = 0; i < asks; i++) {
                long start = System.nanoTime();
                int reply = vertx.eventBus()
                        .<Integer>request(ADDRESS, i)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get()
                        .body();
                latencies[i] = System.nanoTime() - start;
                Check.that("reply", reply, i);
            }
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.rate("asks", asks, System.nanoTime() - begin));
            figures.addAll(Percentiles.of(latencies));
            return figures;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }
}
