// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.part;

import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From the tell until the message is being handled, when the actor had nothing to do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TellToIdleActor {
    private static final class Handled {
        volatile long last;
    }

    private final Handled handled = new Handled();
    private final ActorSystem<Long> system = ActorSystem.create(handling(handled), "benchmark");
    private long told;

    private static Behavior<Long> handling(Handled handled) {
        return Behaviors.receiveMessage(message -> {
            handled.last = message;
            return Behaviors.same();
        });
    }

    @Benchmark
    public void tell() {
        told++;
        system.tell(told);
        while (handled.last != told) {
            Thread.onSpinWait();
        }
    }

    @TearDown
    public void terminate() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get();
    }
}
