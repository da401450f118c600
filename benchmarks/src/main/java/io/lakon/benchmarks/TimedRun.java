// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import java.util.concurrent.CompletableFuture;

/**
 * One run in an actor system of its own.
 *
 * @param nanos from the first message until the result was there, without the start and the end of the system
 */
public record TimedRun<R>(R result, long nanos) {
    private static final int LIMIT = 5; // minutes, after which a message must have been lost

    /** What the guardian does when the clock starts; somebody has to complete the result. */
    @FunctionalInterface
    public interface Opening<R> {
        void play(ActorContext<Start> guardian, CompletableFuture<R> result);
    }

    /** What is done with an actor system from outside. */
    @FunctionalInterface
    public interface Use<T, R> {
        R use(ActorSystem<T> system) throws Exception;
    }

    public static <R> TimedRun<R> of(Opening<R> opening) throws Exception {
        CompletableFuture<R> result = new CompletableFuture<>();
        Behavior<Start> guardian = Behaviors.receive((context, start) -> {
            opening.play(context, result);
            return Behaviors.same();
        });
        return in(guardian, system -> {
            long start = System.nanoTime();
            system.tell(Start.START);
            R there = result.get(LIMIT, MINUTES);
            return new TimedRun<>(there, System.nanoTime() - start);
        });
    }

    /** Uses a system with this guardian, and ends it. */
    public static <T, R> R in(Behavior<T> guardian, Use<T, R> use) throws Exception {
        ActorSystem<T> system = ActorSystem.create(guardian, "benchmark");
        try {
            return use.use(system);
        } finally {
            system.terminate();
            system.getWhenTerminated().toCompletableFuture().get(LIMIT, MINUTES);
        }
    }
}
