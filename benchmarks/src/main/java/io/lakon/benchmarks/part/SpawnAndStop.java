// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.part;

import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.PostStop;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A child that is spawned, and stops with its first message. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SpawnAndStop {
    private static final int CHILDREN = 1000;

    private enum Command {
        STOP
    }

    private record Batch(AtomicInteger left, CompletableFuture<Integer> done) {}

    private final ActorSystem<Batch> system = ActorSystem.create(parent(), "benchmark");

    private static Behavior<Batch> parent() {
        return Behaviors.receive((context, batch) -> {
            Behavior<Command> child = child(batch);
            for (int i = 0; i < CHILDREN; i++) {
                context.spawnAnonymous(child).tell(Command.STOP);
            }
            return Behaviors.same();
        });
    }

    private static Behavior<Command> child(Batch batch) {
        return Behaviors.receive(Command.class)
                .onMessageEquals(Command.STOP, Behaviors::stopped)
                .onSignal(PostStop.class, stop -> {
                    if (batch.left.decrementAndGet() == 0) {
                        batch.done.complete(CHILDREN);
                    }
                    return Behaviors.same();
                })
                .build();
    }

    @Benchmark
    @OperationsPerInvocation(CHILDREN)
    public int spawn() throws Exception {
        Batch batch = new Batch(new AtomicInteger(CHILDREN), new CompletableFuture<>());
        system.tell(batch);
        return batch.done.get();
    }

    @TearDown
    public void terminate() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get();
    }
}
