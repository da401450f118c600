// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;
import org.openjdk.jcstress.infra.results.ZL_Result;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/** The lane alone: the test is its consumer, and no turn runs. */
final class SignalLaneStress {
    private SignalLaneStress() {}

    private static final class Lane extends NotingMailbox {
        boolean put(String name) {
            return putSignal(new Item(name));
        }

        String take() {
            return names(takeSignals());
        }

        String close() {
            return names(closeLane());
        }

        private static String names(LaneItem first) {
            String names = "";
            for (LaneItem item = first; item != null; item = item.next()) {
                names += ((Item) item).name;
            }
            return names;
        }
    }

    @JCStressTest
    @Description("Two threads put two signals each.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(
            id = {"AaBb", "ABab", "ABba", "BbAa", "BAab", "BAba"},
            expect = ACCEPTABLE,
            desc = "All are there, the oldest first.")
    @Outcome(expect = FORBIDDEN, desc = "One is lost, or overtaken.")
    @State
    public static class KeepsTheSignalsOfTwoThreads {
        private final Lane lane = new Lane();

        @Actor
        public void put() {
            lane.put("A");
            lane.put("a");
        }

        @Actor
        public void otherPut() {
            lane.put("B");
            lane.put("b");
        }

        @Arbiter
        public void take(L_Result result) {
            result.r1 = lane.take();
        }
    }

    @JCStressTest
    @Description("Signals are put while a turn takes those that are there.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(
            id = {"/ab", "a/b", "ab/"},
            expect = ACCEPTABLE,
            desc = "This turn or the next takes them, the oldest first.")
    @Outcome(expect = FORBIDDEN, desc = "One is lost, overtaken, taken twice, or not fully written.")
    @State
    public static class LosesNoSignalToATurn {
        private final Lane lane = new Lane();

        @Actor
        public void put() {
            lane.put("a");
            lane.put("b");
        }

        @Actor
        public void take(L_Result result) {
            result.r1 = lane.take() + "/";
        }

        @Arbiter
        public void takeRest(L_Result result) {
            result.r1 += lane.take();
        }
    }

    @JCStressTest
    @Description("A signal is put while the last turn closes the lane.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(id = "true, s", expect = ACCEPTABLE, desc = "It is taken, and the last turn sees it.")
    @Outcome(id = "false, ", expect = ACCEPTABLE, desc = "It is refused, and its sender told.")
    @Outcome(id = "true, ", expect = FORBIDDEN, desc = "It is lost: whoever waits for an answer waits for ever.")
    @Outcome(expect = FORBIDDEN, desc = "It is refused, and seen all the same.")
    @State
    public static class TakesOrRefusesASignalAtTheEnd {
        private final Lane lane = new Lane();

        @Actor
        public void put(ZL_Result result) {
            result.r1 = lane.put("s");
        }

        @Actor
        public void close(ZL_Result result) {
            result.r2 = lane.close();
        }
    }

    @JCStressTest
    @Description("Two signals are put by one thread while the last turn takes signals, and then closes the lane.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(id = "true, true, ab", expect = ACCEPTABLE, desc = "Both are taken.")
    @Outcome(id = "true, false, a", expect = ACCEPTABLE, desc = "The first is taken, the second refused.")
    @Outcome(id = "false, false, ", expect = ACCEPTABLE, desc = "Both are refused.")
    @Outcome(expect = FORBIDDEN, desc = "What is taken is not what was said to be.")
    @State
    public static class StaysClosed {
        private final Lane lane = new Lane();

        @Actor
        public void put(ZZL_Result result) {
            result.r1 = lane.put("a");
            result.r2 = lane.put("b");
        }

        @Actor
        public void end(ZZL_Result result) {
            result.r3 = lane.take() + lane.close();
        }
    }
}
