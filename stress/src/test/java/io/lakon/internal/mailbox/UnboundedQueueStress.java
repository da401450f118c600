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
import org.openjdk.jcstress.infra.results.LZ_Result;
import org.openjdk.jcstress.infra.results.L_Result;

final class UnboundedQueueStress {
    private UnboundedQueueStress() {}

    /** What is in {@code queue}, in its order. */
    static String rest(MessageQueue queue) {
        String rest = "";
        Object message;
        while ((message = queue.poll()) != null) {
            rest += message;
        }
        return rest;
    }

    @JCStressTest
    @Description("Two producers add two messages each.")
    @Ref("docs/semantics.md#order")
    @Ref("docs/semantics.md#delivery")
    @Outcome(
            id = {"AaBb", "ABab", "ABba", "BbAa", "BAab", "BAba"},
            expect = ACCEPTABLE,
            desc = "All are there, those of each producer in its order.")
    @Outcome(expect = FORBIDDEN, desc = "One is lost, there twice, or overtaken.")
    @State
    public static class KeepsTheOrderOfEachProducer {
        private final UnboundedQueue queue = new UnboundedQueue(NotingMailbox.CLOCK);

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
            result.r1 = rest(queue);
        }
    }

    @JCStressTest
    @Description("Messages are added while a consumer takes them, which adds one too: two producers and a consumer.")
    @Ref("docs/semantics.md#order")
    @Ref("docs/semantics.md#delivery")
    @Outcome(
            id = {"Aab", "Aba", "bAa"},
            expect = ACCEPTABLE,
            desc = "All are taken, those of each producer in its order.")
    @Outcome(expect = FORBIDDEN, desc = "One is lost, there twice, or overtaken.")
    @State
    public static class KeepsTheOrderWhileItIsDrained {
        private final UnboundedQueue queue = new UnboundedQueue(NotingMailbox.CLOCK);

        @Actor
        public void produce() {
            queue.offer("A");
            queue.offer("a");
        }

        @Actor
        public void consume(L_Result result) {
            String first = rest(queue);
            queue.offer("b");
            result.r1 = first + rest(queue);
        }

        @Arbiter
        public void drain(L_Result result) {
            result.r1 += rest(queue);
        }
    }

    @JCStressTest
    @Description(
            "A producer may be between the two steps of its offer when another, who is through, has the queue polled.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(
            id = {"a, .*", "b, .*"},
            expect = ACCEPTABLE,
            desc = "A message is there.")
    @Outcome(id = "null, false", expect = ACCEPTABLE, desc = "Nothing can be had yet, but the queue is not empty.")
    @Outcome(id = "null, true", expect = FORBIDDEN, desc = "The queue seems empty, and so its turn would be the last.")
    @Outcome(expect = FORBIDDEN, desc = "Something else.")
    @State
    public static class IsNotEmptyWhileAnOfferIsUnfinished {
        private final UnboundedQueue queue = new UnboundedQueue(NotingMailbox.CLOCK);

        @Actor
        public void produce() {
            queue.offer("a");
        }

        @Actor
        public void produceAndConsume(LZ_Result result) {
            queue.offer("b");
            result.r1 = queue.poll();
            result.r2 = queue.isEmpty();
        }
    }
}
