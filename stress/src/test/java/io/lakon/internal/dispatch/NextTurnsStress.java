// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.ForkJoinPool;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

final class NextTurnsStress {
    private static final int SLOT = NextTurns.APART;

    private static final ForkJoinPool POOL = new ForkJoinPool(1);

    private NextTurnsStress() {}

    private static final class Idle extends PoolTask {
        @Override
        protected PoolTask runOnce() {
            return null;
        }

        @Override
        protected void refused() {}
    }

    @JCStressTest
    @Description("A turn that has handed over another ends, while the timer looks for the second time.")
    @Ref("docs/semantics.md#dispatchers")
    @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "The worker runs it.")
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The pool has it.")
    @Outcome(expect = FORBIDDEN, desc = "It is run twice, or never.")
    @State
    public static class GivesATurnToOne {
        private int given; // by the timer
        private final NextTurns next = new NextTurns(POOL, task -> given++, later -> {});
        private final PoolTask turn = new Idle();

        public GivesATurnToOne() {
            next.begin(SLOT);
            next.offer(turn, SLOT);
            next.look();
        }

        @Actor
        public void end(II_Result result) {
            result.r1 = next.end(SLOT) == turn ? 1 : 0;
        }

        @Actor
        public void look(II_Result result) {
            next.look();
            result.r2 = given;
        }
    }
}
