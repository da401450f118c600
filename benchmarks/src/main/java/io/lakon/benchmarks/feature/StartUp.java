// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** From the making of an actor system until it has handled a message; the size is what that says. Of interest in a new JVM only. */
public final class StartUp implements Program {
    @Override
    public List<Figure> run(int word) throws Exception {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        Behavior<Integer> guardian = Behaviors.receiveMessage(message -> {
            result.complete(message);
            return Behaviors.stopped();
        });
        long start = System.nanoTime();
        ActorSystem<Integer> system = ActorSystem.create(guardian, "start-up");
        system.tell(word);
        Check.that("word", result.get(5, MINUTES), word);
        long nanos = System.nanoTime() - start;
        system.getWhenTerminated().toCompletableFuture().get(5, MINUTES);
        return List.of(Figure.time("to the first message", nanos));
    }
}
