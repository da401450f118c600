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

/** Two virtual threads with a blocking queue each in place of the actors. */
public final class PingPongByVirtualThread implements Program {
    @Override
    public List<Figure> run(int rounds) throws Exception {
        BlockingQueue<Integer> pings = new LinkedBlockingQueue<>();
        BlockingQueue<Integer> pongs = new LinkedBlockingQueue<>();
        ExecutorService threads = VirtualThreads.executor();
        try {
            long start = System.nanoTime();
            threads.submit(() -> {
                for (int i = 0; i < rounds; i++) {
                    pongs.put(pings.take());
                }
                return rounds;
            });
            Future<Integer> pinger = threads.submit(() -> {
                int inOrder = 0;
                for (int i = 0; i < rounds; i++) {
                    pings.put(i);
                    if (pongs.take() == i) {
                        inOrder++;
                    }
                }
                return inOrder;
            });
            Check.that("pongs", pinger.get(), rounds);
            return List.of(Figure.rate("messages", 2L * rounds, System.nanoTime() - start));
        } finally {
            threads.shutdown();
        }
    }
}
