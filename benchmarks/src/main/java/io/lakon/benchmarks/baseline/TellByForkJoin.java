// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;

/** A fork-join task for each message. */
public final class TellByForkJoin implements Program {
    @Override
    public List<Figure> run(int messages) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
        try {
            AtomicInteger count = new AtomicInteger();
            CompletableFuture<Integer> done = new CompletableFuture<>();
            long start = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                pool.execute(() -> {
                    if (count.incrementAndGet() == messages) {
                        done.complete(messages);
                    }
                });
            }
            Check.that("tasks", done.get(), messages);
            return List.of(Figure.rate("messages", messages, System.nanoTime() - start));
        } finally {
            pool.shutdown();
        }
    }
}
