// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Fork-join tasks of which each hands over the next, as many as two actors would exchange messages. */
public final class PingPongByForkJoin implements Program {
    @Override
    public List<Figure> run(int rounds) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
        try {
            int turns = 2 * rounds;
            CompletableFuture<Integer> done = new CompletableFuture<>();
            long start = System.nanoTime();
            pool.execute(new Turn(1, turns, done));
            Check.that("turns", done.get(), turns);
            return List.of(Figure.rate("messages", turns, System.nanoTime() - start));
        } finally {
            pool.shutdown();
        }
    }

    /** One turn. Each is an object of its own: a pool may lose its way if it gets one twice. */
    private static final class Turn extends ForkJoinTask<Void> {
        private static final long serialVersionUID = 1L;

        private final int number;
        private final int turns;
        private final transient CompletableFuture<Integer> done;

        Turn(int number, int turns, CompletableFuture<Integer> done) {
            this.number = number;
            this.turns = turns;
            this.done = done;
        }

        @Override
        protected boolean exec() {
            if (number < turns) {
                new Turn(number + 1, turns, done).fork();
            } else {
                done.complete(number);
            }
            return false; // nobody waits for its completion
        }

        @Override
        public Void getRawResult() {
            throw new UnsupportedOperationException("it has none");
        }

        @Override
        protected void setRawResult(Void result) {}
    }
}
