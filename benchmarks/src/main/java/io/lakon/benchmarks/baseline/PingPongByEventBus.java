// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Two consumers at Vert.x's event bus in place of the actors. */
public final class PingPongByEventBus implements Program {
    @Override
    public List<Figure> run(int rounds) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            CompletableFuture<Integer> last = new CompletableFuture<>();
            vertx.eventBus()
                    .<Integer>localConsumer("ponger", ping -> vertx.eventBus().send("pinger", ping.body() + 1));
            vertx.eventBus().<Integer>localConsumer("pinger", pong -> {
                if (pong.body() < rounds) {
                    vertx.eventBus().send("ponger", pong.body());
                } else {
                    last.complete(pong.body());
                }
            });
            long start = System.nanoTime();
            vertx.eventBus().send("ponger", 0);
            Check.that("pongs", last.get(), rounds);
            return List.of(Figure.rate("messages", 2L * rounds, System.nanoTime() - start));
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }
}
