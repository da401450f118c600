// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** A fork-join task that hands itself over again, as many times as two actors would exchange messages. */
public final class PingPongByForkJoin implements Program {
    @Override
    public List<Figure> run(int rounds) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
        try {
            int turns = 2 * rounds;
            CompletableFuture<Integer> done = new CompletableFuture<>();
            long start = System.nanoTime();
            pool.execute(new Again(turns, done));
            Check.that("turns", done.get(), turns);
            return List.of(Figure.rate("messages", turns, System.nanoTime() - start));
        } finally {
            pool.shutdown();
        }
    }

    private static final class Again extends ForkJoinTask<Void> {
        private static final long serialVersionUID = 1L;

        private final int turns;
        private final transient CompletableFuture<Integer> done;
        private int turn;

        Again(int turns, CompletableFuture<Integer> done) {
            this.turns = turns;
            this.done = done;
        }

        @Override
        protected boolean exec() {
            turn++;
            if (turn < turns) {
                fork();
            } else {
                done.complete(turn);
            }
            return false; // never done, or it could not run again
        }

        @Override
        public Void getRawResult() {
            throw new UnsupportedOperationException("it has none");
        }

        @Override
        protected void setRawResult(Void result) {}
    }
}
