// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.timer;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.lakon.actor.Cancellable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

final class TicksStress {
    private static final long DUE = 1 << 20;

    private TicksStress() {}

    /** A tick with one timer, on a clock that is turned by hand. */
    private abstract static class Surroundings {
        final ConcurrentLinkedQueue<FutureTask<?>> tasks = new ConcurrentLinkedQueue<>();
        final Ticks ticks = new Ticks(this::runAt);
        final AtomicInteger runs = new AtomicInteger();
        final Cancellable first = ticks.schedule(DUE, runs::incrementAndGet);

        private Future<?> runAt(long due, Runnable tick) {
            FutureTask<?> task = new FutureTask<>(tick, null);
            tasks.add(task);
            return task;
        }

        void runAll() {
            FutureTask<?> task;
            while ((task = tasks.poll()) != null) {
                task.run();
            }
        }
    }

    @JCStressTest
    @Description(
            "A timer is scheduled for a tick whose only one is cancelled, and which is closed as another one becomes idle.")
    @Ref("docs/semantics.md#scheduler")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "It runs.")
    @Outcome(expect = FORBIDDEN, desc = "It is lost with the tick, or runs twice.")
    @State
    public static class KeepsATimerOfATickThatCloses extends Surroundings {
        private final Cancellable elsewhere = ticks.schedule(2 * DUE, () -> {});

        @Actor
        public void schedule() {
            ticks.schedule(DUE, runs::incrementAndGet);
        }

        @Actor
        public void close(II_Result result) {
            result.r1 = first.cancel() ? 1 : 0;
            elsewhere.cancel();
        }

        @Arbiter
        public void run(II_Result result) {
            runAll();
            result.r2 = runs.get();
        }
    }

    @JCStressTest
    @Description("A timer is cancelled while its tick runs.")
    @Ref("docs/semantics.md#scheduler")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "It is cancelled.")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "It runs.")
    @Outcome(expect = FORBIDDEN, desc = "It runs although it was cancelled, or neither.")
    @State
    public static class CancelsOrRuns extends Surroundings {
        @Actor
        public void cancel(II_Result result) {
            result.r1 = first.cancel() ? 1 : 0;
        }

        @Actor
        public void run() {
            runAll();
        }

        @Arbiter
        public void count(II_Result result) {
            result.r2 = runs.get();
        }
    }
}
