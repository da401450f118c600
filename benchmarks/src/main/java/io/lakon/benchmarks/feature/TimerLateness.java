// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.actor.TimerScheduler;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Percentiles;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** How late the timers of an actor that is not busy are; the size is how many, one a millisecond. */
public final class TimerLateness implements Program {
    private record Due(long nanos) {}

    @Override
    public List<Figure> run(int timers) throws Exception {
        TimedRun<long[]> run = TimedRun.of((guardian, result) -> guardian.spawn(
                Behaviors.<Due>setup(
                        own -> Behaviors.withTimers(scheduler -> new Waiting(own, scheduler, timers, result))),
                "waiting"));
        for (long each : run.result()) {
            Check.that("timers that came early", each < 0 ? 1 : 0, 0);
        }
        return Percentiles.of(run.result());
    }

    private static final class Waiting extends AbstractBehavior<Due> {
        private final long[] lateness;
        private final CompletableFuture<long[]> result;
        private int count;

        Waiting(ActorContext<Due> context, TimerScheduler<Due> timers, int number, CompletableFuture<long[]> result) {
            super(context);
            this.lateness = new long[number];
            this.result = result;
            for (int i = 1; i <= number; i++) {
                Duration delay = Duration.ofMillis(i);
                timers.startSingleTimer(i, new Due(System.nanoTime() + delay.toNanos()), delay);
            }
        }

        @Override
        public Receive<Due> createReceive() {
            return newReceiveBuilder().onMessage(Due.class, this::onDue).build();
        }

        private Behavior<Due> onDue(Due due) {
            lateness[count] = System.nanoTime() - due.nanos;
            count++;
            if (count == lateness.length) {
                result.complete(lateness);
            }
            return this;
        }
    }
}
