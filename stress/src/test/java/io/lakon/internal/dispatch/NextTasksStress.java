// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

final class NextTasksStress {
    private NextTasksStress() {}

    private static final class Counted extends PoolTask {
        int polled; // on the worker's side
        int taken; // on the timer's

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
    @Description("A task is run, and added again, in the same place, while the timer takes the first.")
    @Ref("docs/semantics.md#dispatchers")
    @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "The worker has it twice.")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The worker has it, and then the pool.")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The pool has it before the worker comes to it.")
    @Outcome(expect = FORBIDDEN, desc = "It is run more often than it was added, or less.")
    @State
    public static class GivesATaskToOneEachTimeItIsAdded {
        private final NextTasks next = new NextTasks();
        private final Counted task = new Counted();

        public GivesATaskToOneEachTimeItIsAdded() {
            next.add(task);
            for (int i = 1; i < NextTasks.ROOM; i++) {
                next.add(new Counted());
            }
        }

        @Actor
        public void poll() {
            if (next.poll() == task) {
                task.run();
                next.add(task);
            }
        }

        @Actor
        public void look() {
            next.take(1, taken -> ((Counted) taken).taken++);
        }

        @Arbiter
        public void rest(II_Result result) {
            PoolTask left;
            while ((left = next.poll()) != null) {
                left.run();
            }
            result.r1 = task.polled;
            result.r2 = task.taken;
        }
    }
}
