// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** A virtual thread with a blocking queue in place of the actor. */
public final class TellByVirtualThread implements Program {
    @Override
    public List<Figure> run(int messages) throws Exception {
        BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
        Object message = new Object();
        ExecutorService threads = VirtualThreads.executor();
        try {
            Future<Integer> count = threads.submit(() -> {
                int taken = 0;
                while (taken < messages) {
                    queue.take();
                    taken++;
                }
                return taken;
            });
            long start = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                queue.put(message);
            }
            Check.that("messages", count.get(), messages);
            return List.of(Figure.rate("messages", messages, System.nanoTime() - start));
        } finally {
            threads.shutdown();
        }
    }
}
