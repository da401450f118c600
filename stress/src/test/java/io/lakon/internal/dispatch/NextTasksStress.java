// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

final class NextTasksStress {
    private static final Dispatcher DISPATCHER = new Dispatcher("idle", 1, Duration.ZERO, new ForkJoinPool(1), null);

    private NextTasksStress() {}

    private static final class Counted extends PoolTask {
        int polled; // on the worker's side
        int taken; // on the timer's

        Counted() {
            super(DISPATCHER);
        }

        @Override
        public void run() {
            polled++;
        }

        @Override
        protected void refused() {}
    }

    @JCStressTest
    @Description("A worker that comes to what is next, while the timer looks for the second time.")
    @Ref("docs/semantics.md#dispatchers")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The worker runs it.")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The pool has it.")
    @Outcome(expect = FORBIDDEN, desc = "It is run twice, or never.")
    @State
    public static class GivesATaskToOne {
        private final NextTasks next = new NextTasks();
        private final Counted task = new Counted();

        public GivesATaskToOne() {
            next.add(task);
            next.look(false, taken -> {});
        }

        @Actor
        public void poll(II_Result result) {
            result.r1 = next.poll() == task ? 1 : 0;
        }

        @Actor
        public void look(II_Result result) {
            next.look(false, taken -> task.taken++);
            result.r2 = task.taken;
        }
    }

    @JCStressTest
    @Description(
            "A worker goes round, with more and more in the places of what it has polled, while the timer takes half.")
    @Ref("docs/semantics.md#dispatchers")
    @Outcome(id = "3", expect = ACCEPTABLE, desc = "Each is had by one.")
    @Outcome(expect = FORBIDDEN, desc = "One is run twice, or never.")
    @State
    public static class GivesEachToOneWhereverItIs {
        private final NextTasks next = new NextTasks();
        private final Counted one = new Counted();
        private final Counted two = new Counted();
        private final Counted three = new Counted();

        public GivesEachToOneWhereverItIs() {
            for (int i = 1; i < NextTasks.ROOM; i++) {
                next.add(one);
                next.poll(); // so that what is added now goes round
            }
            next.add(one);
            next.add(two);
        }

        @Actor
        public void poll() {
            run();
            next.add(three);
            run();
        }

        private void run() {
            if (next.poll() instanceof Counted task) {
                task.run();
            }
        }

        @Actor
        public void look() {
            next.look(true, taken -> ((Counted) taken).taken++);
        }

        @Arbiter
        public void rest(I_Result result) {
            run();
            run();
            boolean once =
                    one.polled + one.taken == 1 && two.polled + two.taken == 1 && three.polled + three.taken == 1;
            result.r1 = once ? 3 : 0;
        }
    }
}
