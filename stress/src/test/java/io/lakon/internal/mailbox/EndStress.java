// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.lakon.internal.dispatch.ThreadlessDispatchers;
import io.lakon.internal.mailbox.NotingMailbox.Item;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;
import org.openjdk.jcstress.infra.results.L_Result;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/** What becomes of messages and signals that meet the end of their actor, or of its dispatcher. */
final class EndStress {
    private EndStress() {}

    @JCStressTest
    @Description("A message is told to an actor while it is stopped.")
    @Ref("docs/semantics.md#stopping")
    @Ref("docs/semantics.md#delivery")
    @Outcome(id = "astop, ", expect = ACCEPTABLE, desc = "It is handled.")
    @Outcome(id = "stop, a", expect = ACCEPTABLE, desc = "It becomes a dead letter.")
    @Outcome(expect = FORBIDDEN, desc = "It has no fate, or two.")
    @State
    public static class GivesAMessageOneFate {
        private final NotingMailbox mailbox = new NotingMailbox();

        @Actor
        public void tell() {
            mailbox.put("a");
            mailbox.runTurns();
        }

        @Actor
        public void stop() {
            mailbox.putSignal(new Item(NotingMailbox.STOP));
            mailbox.runTurns();
        }

        @Arbiter
        public void look(LL_Result result) {
            result.r1 = mailbox.taken;
            result.r2 = mailbox.discarded;
        }
    }

    @JCStressTest
    @Description("Two messages are told to an actor that stops, while its last child ends.")
    @Ref("docs/semantics.md#stopping")
    @Outcome(id = "stopgone, ab", expect = ACCEPTABLE, desc = "Both become dead letters, in the order sent.")
    @Outcome(expect = FORBIDDEN, desc = "One has no fate, or two, or is overtaken.")
    @State
    public static class GivesMessagesOneFateWhileChildrenStop {
        private final NotingMailbox mailbox = new NotingMailbox();

        public GivesMessagesOneFateWhileChildrenStop() {
            mailbox.hasChild = true;
            mailbox.putSignal(new Item(NotingMailbox.STOP));
            mailbox.runTurns();
        }

        @Actor
        public void tell() {
            mailbox.put("a");
            mailbox.put("b");
            mailbox.runTurns();
        }

        @Actor
        public void childGone() {
            mailbox.putSignal(new Item(NotingMailbox.CHILD_GONE));
            mailbox.runTurns();
        }

        @Arbiter
        public void look(LL_Result result) {
            result.r1 = mailbox.taken;
            result.r2 = mailbox.discarded;
        }
    }

    @JCStressTest
    @Description("Two threads tell an actor that has stopped.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(
            id = {"ab", "ba"},
            expect = ACCEPTABLE,
            desc = "Each message becomes a dead letter.")
    @Outcome(expect = FORBIDDEN, desc = "One stays behind, or two threads swept at a time.")
    @State
    public static class SweepsWhatComesLate {
        private final NotingMailbox mailbox = NotingMailbox.closed();

        @Actor
        public void tell() {
            mailbox.put("a");
        }

        @Actor
        public void otherTell() {
            mailbox.put("b");
        }

        @Arbiter
        public void look(L_Result result) {
            result.r1 = mailbox.discarded;
        }
    }

    @JCStressTest
    @Description("An actor is stopped by two.")
    @Ref("docs/semantics.md#stopping")
    @Outcome(id = "true, true, stopstop", expect = ACCEPTABLE, desc = "The last turn sees both.")
    @Outcome(
            id = {"true, false, stop", "false, true, stop"},
            expect = ACCEPTABLE,
            desc = "The second learns that it is late.")
    @Outcome(expect = FORBIDDEN, desc = "What the last turn saw is not what it took.")
    @State
    public static class StopsOnceForTwo {
        private final NotingMailbox mailbox = new NotingMailbox();

        @Actor
        public void stop(ZZL_Result result) {
            result.r1 = mailbox.putSignal(new Item(NotingMailbox.STOP));
            mailbox.runTurns();
        }

        @Actor
        public void otherStop(ZZL_Result result) {
            result.r2 = mailbox.putSignal(new Item(NotingMailbox.STOP));
            mailbox.runTurns();
        }

        @Arbiter
        public void look(ZZL_Result result) {
            result.r3 = mailbox.taken;
        }
    }

    @JCStressTest
    @Description("Two threads tell an actor whose dispatcher takes no turns any more.")
    @Ref("docs/semantics.md#dispatchers")
    @Outcome(
            id = {"ab", "ba"},
            expect = ACCEPTABLE,
            desc = "Each message becomes a dead letter.")
    @Outcome(expect = FORBIDDEN, desc = "One stays behind, or two threads discarded at a time.")
    @State
    public static class DiscardsWhatNobodyRuns {
        private final NotingMailbox mailbox = new NotingMailbox(ThreadlessDispatchers.REFUSING);

        @Actor
        public void tell() {
            mailbox.put("a");
        }

        @Actor
        public void otherTell() {
            mailbox.put("b");
        }

        @Arbiter
        public void look(L_Result result) {
            result.r1 = mailbox.discarded;
        }
    }
}
