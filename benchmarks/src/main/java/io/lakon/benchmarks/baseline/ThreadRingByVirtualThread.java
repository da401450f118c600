// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/** A ring of virtual threads with a blocking queue each in place of the actors. */
public final class ThreadRingByVirtualThread implements Program {
    private static final int THREADS = 100;

    @Override
    public List<Figure> run(int hops) throws Exception {
        List<BlockingQueue<Integer>> queues = Stream.<BlockingQueue<Integer>>generate(LinkedBlockingQueue::new)
                .limit(THREADS)
                .toList();
        CompletableFuture<Integer> end = new CompletableFuture<>();
        ExecutorService threads = VirtualThreads.executor();
        try {
            long start = System.nanoTime();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                threads.submit(() -> {
                    BlockingQueue<Integer> own = queues.get(number);
                    BlockingQueue<Integer> next = queues.get((number + 1) % THREADS);
                    int left;
                    while ((left = own.take()) > 0) {
                        next.put(left - 1);
                    }
                    end.complete(number);
                    return left;
                });
            }
            queues.get(0).put(hops);
            Check.that("where it ended", end.get(), hops % THREADS);
            return List.of(Figure.rate("messages", hops, System.nanoTime() - start));
        } finally {
            threads.shutdownNow(); // the others wait for ever
        }
    }
}
