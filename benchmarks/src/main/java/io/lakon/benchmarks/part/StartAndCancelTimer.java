// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.part;

import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A timer that an actor starts, and cancels at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StartAndCancelTimer {
    private static final int TIMERS = 1000;
    private static final Duration DELAY = Duration.ofMinutes(1);

    private sealed interface Command permits Batch, Late {}

    private record Batch(CompletableFuture<Integer> done) implements Command {}

    private record Late() implements Command {}

    private final ActorSystem<Command> system = ActorSystem.create(starting(), "benchmark");

    private static Behavior<Command> starting() {
        return Behaviors.withTimers(timers -> Behaviors.receive(Command.class)
                .onMessage(Batch.class, batch -> {
                    for (int i = 0; i < TIMERS; i++) {
                        timers.startSingleTimer("timer", new Late(), DELAY);
                        timers.cancel("timer");
                    }
                    batch.done.complete(timers.isTimerActive("timer") ? 1 : 0);
                    return Behaviors.same();
                })
                .build());
    }

    @Benchmark
    @OperationsPerInvocation(TIMERS)
    public int startAndCancel() throws Exception {
        Batch batch = new Batch(new CompletableFuture<>());
        system.tell(batch);
        return batch.done.get();
    }

    @TearDown
    public void terminate() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get();
    }
}
