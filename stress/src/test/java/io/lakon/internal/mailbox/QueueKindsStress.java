// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.Comparator;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;
import org.openjdk.jcstress.infra.results.ZZL_Result;

/** The queues that are not first in, first out without end. */
final class QueueKindsStress {
    private QueueKindsStress() {}

    @JCStressTest
    @Description("Two producers want the one free place.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(id = "true, false, xa", expect = ACCEPTABLE, desc = "One gets it, the other is refused.")
    @Outcome(id = "false, true, xb", expect = ACCEPTABLE, desc = "The other way round.")
    @Outcome(expect = FORBIDDEN, desc = "Above its capacity, or what was refused is there, or what was taken is not.")
    @State
    public static class BoundedTakesOneForOnePlace {
        private final BoundedQueue queue = new BoundedQueue(NotingMailbox.CLOCK, 2);

        public BoundedTakesOneForOnePlace() {
            queue.offer("x");
        }

        @Actor
        public void offer(ZZL_Result result) {
            result.r1 = queue.offer("a");
        }

        @Actor
        public void otherOffer(ZZL_Result result) {
            result.r2 = queue.offer("b");
        }

        @Arbiter
        public void drain(ZZL_Result result) {
            result.r3 = UnboundedQueueStress.rest(queue);
        }
    }

    @JCStressTest
    @Description("A queue for two messages, with one in it, is drained while two are offered.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(id = "true, true, xab 2", expect = ACCEPTABLE, desc = "Both are taken, and both places given back.")
    @Outcome(id = "true, false, xa 2", expect = ACCEPTABLE, desc = "The second came while both places were taken.")
    @Outcome(expect = FORBIDDEN, desc = "A message is lost, or refused and there, or places are miscounted.")
    @State
    public static class BoundedGivesPlacesBack {
        private final BoundedQueue queue = new BoundedQueue(NotingMailbox.CLOCK, 2);
        private String taken = "";

        public BoundedGivesPlacesBack() {
            queue.offer("x");
        }

        @Actor
        public void offer(ZZL_Result result) {
            result.r1 = queue.offer("a");
            result.r2 = queue.offer("b");
        }

        @Actor
        public void drain() {
            taken = UnboundedQueueStress.rest(queue);
        }

        @Arbiter
        public void drainRest(ZZL_Result result) {
            taken += UnboundedQueueStress.rest(queue);
            int places = 0;
            while (places < 10 && queue.offer("y")) {
                places++;
            }
            result.r3 = taken + " " + places;
        }
    }

    @JCStressTest
    @Description("Two producers each add a message and a control message.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(
            id = {"ABab", "ABba", "BAab", "BAba"},
            expect = ACCEPTABLE,
            desc = "All are there, control messages first.")
    @Outcome(expect = FORBIDDEN, desc = "One is lost, there twice, or a control message waits.")
    @State
    public static class ControlAwareKeepsAllOfTwoProducers {
        private final ControlAwareQueue queue = controlAware();

        @Actor
        public void produce() {
            queue.offer("a");
            queue.offer("A");
        }

        @Actor
        public void produceToo() {
            queue.offer("b");
            queue.offer("B");
        }

        @Arbiter
        public void drain(L_Result result) {
            result.r1 = UnboundedQueueStress.rest(queue);
        }
    }

    @JCStressTest
    @Description("A message and then control messages are added while the queue is drained.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(
            id = {"aXY", "XaY", "XYa"},
            expect = ACCEPTABLE,
            desc = "All are taken, the control messages in their order.")
    @Outcome(expect = FORBIDDEN, desc = "One is lost, there twice, or overtaken.")
    @State
    public static class ControlAwareKeepsOrderWhileItIsDrained {
        private final ControlAwareQueue queue = controlAware();

        @Actor
        public void produce() {
            queue.offer("a");
            queue.offer("X");
            queue.offer("Y");
        }

        @Actor
        public void drain(L_Result result) {
            result.r1 = UnboundedQueueStress.rest(queue);
        }

        @Arbiter
        public void drainRest(L_Result result) {
            result.r1 += UnboundedQueueStress.rest(queue);
        }
    }

    /** Capital letters are control messages. */
    private static ControlAwareQueue controlAware() {
        return new ControlAwareQueue(
                NotingMailbox.CLOCK, message -> Character.isUpperCase(((String) message).charAt(0)));
    }

    @JCStressTest
    @Description("Two producers add messages of one rank.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(
            id = {"AaBb", "ABab", "ABba", "BbAa", "BAab", "BAba"},
            expect = ACCEPTABLE,
            desc = "All are there, those of each producer in its order.")
    @Outcome(expect = FORBIDDEN, desc = "One is lost, there twice, or overtaken.")
    @State
    public static class PriorityKeepsTheOrderOfEquals {
        private final PriorityQueue queue = new PriorityQueue(NotingMailbox.CLOCK, Comparator.comparing(message -> 0));

        @Actor
        public void produce() {
            queue.offer("A");
            queue.offer("a");
        }

        @Actor
        public void produceToo() {
            queue.offer("B");
            queue.offer("b");
        }

        @Arbiter
        public void drain(L_Result result) {
            result.r1 = UnboundedQueueStress.rest(queue);
        }
    }
}
