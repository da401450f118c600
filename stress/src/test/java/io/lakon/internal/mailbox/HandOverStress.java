// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.lakon.internal.mailbox.NotingMailbox.Item;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Ref;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.L_Result;

/** When a mailbox is handed to its dispatcher, and that its turns come one after the other. */
final class HandOverStress {
    private HandOverStress() {}

    /** Counts hand-overs, and has nobody run them. */
    private static final class CountingMailbox extends NotingMailbox {
        private final AtomicInteger handOvers = new AtomicInteger();

        @Override
        public void handedOver() {
            handOvers.incrementAndGet();
        }
    }

    @JCStressTest
    @Description("Two threads put into an idle mailbox.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "It is handed over once.")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "Nobody hands it over.")
    @Outcome(expect = FORBIDDEN, desc = "It is handed over while it waits for its turn.")
    @State
    public static class IsOneForTwoPuts {
        private final CountingMailbox mailbox = new CountingMailbox();

        @Actor
        public void put() {
            mailbox.put("a");
        }

        @Actor
        public void otherPut() {
            mailbox.put("b");
        }

        @Arbiter
        public void count(I_Result result) {
            result.r1 = mailbox.handOvers.get();
        }
    }

    @JCStressTest
    @Description("A message and a signal are put into an idle mailbox.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "It is handed over once.")
    @Outcome(id = "0", expect = FORBIDDEN, desc = "Nobody hands it over.")
    @Outcome(expect = FORBIDDEN, desc = "It is handed over while it waits for its turn.")
    @State
    public static class IsOneForAMessageAndASignal {
        private final CountingMailbox mailbox = new CountingMailbox();

        @Actor
        public void put() {
            mailbox.put("a");
        }

        @Actor
        public void putSignal() {
            mailbox.putSignal(new Item("s"));
        }

        @Arbiter
        public void count(I_Result result) {
            result.r1 = mailbox.handOvers.get();
        }
    }

    @JCStressTest
    @Description("A message is put while a turn ends.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(id = "ab", expect = ACCEPTABLE, desc = "That turn or the next takes it.")
    @Outcome(expect = FORBIDDEN, desc = "It waits unnoticed, or turns ran at a time.")
    @State
    public static class NoticesAMessageAtTheEndOfATurn {
        private final NotingMailbox mailbox = NotingMailbox.handedOverWith("a");

        @Actor
        public void turn() {
            mailbox.run();
            mailbox.runTurns();
        }

        @Actor
        public void put() {
            mailbox.put("b");
            mailbox.runTurns();
        }

        @Arbiter
        public void look(L_Result result) {
            result.r1 = mailbox.taken;
        }
    }

    @JCStressTest
    @Description("A signal is put while a turn ends.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(
            id = {"as", "sa"},
            expect = ACCEPTABLE,
            desc = "That turn or the next takes it.")
    @Outcome(expect = FORBIDDEN, desc = "It waits unnoticed, or turns ran at a time.")
    @State
    public static class NoticesASignalAtTheEndOfATurn {
        private final NotingMailbox mailbox = NotingMailbox.handedOverWith("a");

        @Actor
        public void turn() {
            mailbox.run();
            mailbox.runTurns();
        }

        @Actor
        public void putSignal() {
            mailbox.putSignal(new Item("s"));
            mailbox.runTurns();
        }

        @Arbiter
        public void look(L_Result result) {
            result.r1 = mailbox.taken;
        }
    }

    @JCStressTest
    @Description("A signal comes at the end of a turn that leaves the messages, as one does that waits for children.")
    @Ref("docs/semantics.md#mailboxes-and-signals")
    @Outcome(id = "stopgone", expect = ACCEPTABLE, desc = "The next turn takes it.")
    @Outcome(expect = FORBIDDEN, desc = "It waits unnoticed, or turns ran at a time.")
    @State
    public static class NoticesASignalThoughMessagesAreLeft {
        private final NotingMailbox mailbox = NotingMailbox.handedOverWith("a");

        public NoticesASignalThoughMessagesAreLeft() {
            mailbox.hasChild = true;
            mailbox.putSignal(new Item(NotingMailbox.STOP));
        }

        @Actor
        public void turn() {
            mailbox.run();
            mailbox.runTurns();
        }

        @Actor
        public void putSignal() {
            mailbox.putSignal(new Item(NotingMailbox.CHILD_GONE));
            mailbox.runTurns();
        }

        @Arbiter
        public void look(L_Result result) {
            result.r1 = mailbox.taken;
        }
    }

    @JCStressTest
    @Description("Two threads put two messages each, and each turn takes one.")
    @Ref("docs/semantics.md#one-at-a-time")
    @Ref("docs/semantics.md#order")
    @Outcome(
            id = {"AaBb", "ABab", "ABba", "BbAa", "BAab", "BAba"},
            expect = ACCEPTABLE,
            desc = "All are taken, those of each thread in its order.")
    @Outcome(expect = FORBIDDEN, desc = "One is lost, or overtaken, or turns ran at a time.")
    @State
    public static class GivesOneTurnAfterTheOther {
        private final NotingMailbox mailbox = new NotingMailbox();

        public GivesOneTurnAfterTheOther() {
            mailbox.throughput = 1;
        }

        @Actor
        public void put() {
            mailbox.put("A");
            mailbox.put("a");
            mailbox.runTurns();
        }

        @Actor
        public void otherPut() {
            mailbox.put("B");
            mailbox.put("b");
            mailbox.runTurns();
        }

        @Arbiter
        public void look(L_Result result) {
            result.r1 = mailbox.taken;
        }
    }

    /** A message with fields that are anything but safe to publish. */
    private static final class Letter {
        private int first;
        private Letter enclosed;
    }

    /** An actor's state is two plain fields, which its turns write and read. */
    private static final class Reader extends NotingMailbox {
        private int letters;
        private Letter last = new Letter();
        private int torn;

        @Override
        protected Next turn() {
            Object message;
            while ((message = poll()) != null) {
                Letter letter = (Letter) message;
                if (letter.first != 1 || letter.enclosed.first != 1 || last.first != letters) {
                    torn++;
                }
                Letter next = new Letter();
                next.first = ++letters;
                last = next;
            }
            return Next.ANYTHING;
        }
    }

    @JCStressTest
    @Description("Two threads each write a message's plain fields, put it, and run turns that write the actor's.")
    @Ref("docs/semantics.md#one-at-a-time")
    @Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "Each turn sees the message, and what the turn before wrote.")
    @Outcome(expect = FORBIDDEN, desc = "A turn sees a message or a state half written.")
    @State
    public static class ShowsEachTurnWhatWasWrittenBefore {
        private final Reader mailbox = new Reader();

        @Actor
        public void put() {
            write();
        }

        @Actor
        public void otherPut() {
            write();
        }

        private void write() {
            Letter letter = new Letter();
            letter.enclosed = new Letter();
            letter.enclosed.first = 1;
            letter.first = 1;
            mailbox.put(letter);
            mailbox.runTurns();
        }

        @Arbiter
        public void look(II_Result result) {
            result.r1 = mailbox.letters;
            result.r2 = mailbox.torn;
        }
    }
}
