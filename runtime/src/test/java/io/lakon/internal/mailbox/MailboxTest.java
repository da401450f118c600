// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.dispatch.HandCrankedDispatcher;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Semantics: Mailboxes and signals.
 *
 * <p>All on one thread: what another thread would do at some point of a turn is done at that point by the turn itself, so
 * that each interleaving happens every time.
 */
class MailboxTest {
    private final HandCrankedDispatcher crank = new HandCrankedDispatcher();
    private final List<Object> events = new ArrayList<>();

    private static final class Item extends LaneItem {
        private final String name;

        Item(String name) {
            this.name = name;
        }
    }

    /** Notes what it takes and what it discards. */
    private class Scripted extends Mailbox {
        private static final long serialVersionUID = 1L;

        private transient Runnable meanwhile = () -> {};
        private transient Next end = Next.ANYTHING;
        private int limit = 10;

        Scripted(MessageQueue queue, Dispatcher dispatcher) {
            super(queue, dispatcher);
        }

        @Override
        protected int progress() {
            return 0;
        }

        @Override
        protected void stuck(Duration time, Duration limit) {}

        Scripted() {
            this(new UnboundedQueue(new CoarseClock()), crank.dispatcher());
        }

        @Override
        protected void keptOut(Object message, String why) {
            events.add("kept out " + message + ": " + why);
        }

        @Override
        protected Next turn() {
            events.add("turn");
            note(end == Next.NOTHING ? closeLane() : takeSignals());
            if (end == Next.ANYTHING) {
                Object message;
                for (int left = limit; left > 0 && (message = poll()) != null; left--) {
                    events.add(message);
                }
            }
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return end;
        }

        private void note(LaneItem items) {
            for (LaneItem item = items; item != null; item = item.next()) {
                events.add(((Item) item).name);
            }
        }

        @Override
        protected void crashed(Throwable failure) {
            events.add("crashed: " + failure.getMessage());
        }

        @Override
        protected void discard(Object message) {
            events.add("discarded " + message);
        }
    }

    private final Scripted mailbox = new Scripted();

    private void close() {
        mailbox.end = Mailbox.Next.NOTHING;
        mailbox.putSignal(new Item("last"));
        crank.runNext();
        events.clear();
    }

    // The hand-over.

    @Test
    void anIdleMailboxIsHandedOverOnceForManyPuts() {
        mailbox.put("a");
        mailbox.put("b");
        mailbox.putSignal(new Item("signal"));

        assertThat(crank.waiting()).isOne();
    }

    @Test
    void signalsAreTakenBeforeTheMessagesTheOldestFirst() {
        mailbox.put("a");
        mailbox.putSignal(new Item("first"));
        mailbox.putSignal(new Item("second"));

        crank.runNext();

        assertThat(events).containsExactly("turn", "first", "second", "a");
    }

    @Test
    void aTurnThatLeavesNothingIsNotRepeated() {
        mailbox.put("a");

        crank.runNext();

        assertThat(crank.waiting()).isZero();
    }

    @Test
    void aTurnThatLeavesSomethingIsRepeated() {
        mailbox.limit = 1;
        mailbox.put("a");
        mailbox.put("b");

        crank.runNext();
        assertThat(crank.waiting()).isOne();
        crank.runNext();

        assertThat(events).containsExactly("turn", "a", "turn", "b");
        assertThat(crank.waiting()).isZero();
    }

    @Test
    void aMessagePutAfterTheLastLookOfATurnAndBeforeItsEndIsLeftToTheNextTurn() {
        mailbox.meanwhile = () -> mailbox.put("b");
        mailbox.put("a");

        crank.runNext();
        assertThat(crank.waiting()).isOne();
        crank.runNext();

        assertThat(events).containsExactly("turn", "a", "turn", "b");
    }

    @Test
    void aSignalPutAfterTheLastLookOfATurnAndBeforeItsEndIsLeftToTheNextTurn() {
        mailbox.meanwhile = () -> mailbox.putSignal(new Item("signal"));
        mailbox.put("a");

        crank.runNext();
        crank.runNext();

        assertThat(events).containsExactly("turn", "a", "turn", "signal");
    }

    @Test
    void aTurnThatFindsAnUnfinishedOfferComesAgain() {
        Unfinished queue = new Unfinished();
        Scripted unfinished = new Scripted(queue, crank.dispatcher());
        unfinished.put("a");

        crank.runNext();
        assertThat(crank.waiting()).isOne();
        queue.finish();
        crank.runNext();

        assertThat(events).containsExactly("turn", "turn", "a");
        assertThat(crank.waiting()).isZero();
    }

    /** Holds offers back between their two steps: nothing to poll, but not empty. */
    private static final class Unfinished implements MessageQueue {
        private final Queue<Object> messages = new ArrayDeque<>();
        private int looksUntilFinished = Integer.MAX_VALUE;

        void finish() {
            looksUntilFinished = 0;
        }

        void finishAfter(int looks) {
            looksUntilFinished = looks;
        }

        @Override
        public boolean offer(Object message) {
            return messages.add(message);
        }

        @Override
        public void force(Object notice) {
            messages.add(notice);
        }

        @Override
        public Object poll() {
            return looksUntilFinished-- > 0 ? null : messages.poll();
        }

        @Override
        public boolean isEmpty() {
            return messages.isEmpty();
        }

        @Override
        public void release() {}

        @Override
        public @Nullable Object inHand() {
            return null;
        }

        @Override
        public int waiting(long nanos) {
            return -1;
        }

        @Override
        public int size(int bound) {
            return messages.size();
        }
    }

    @Test
    void whileATurnWaitsForSignalsOnlyMessagesStayAndDoNotRepeatIt() {
        mailbox.end = Mailbox.Next.SIGNALS;
        mailbox.put("a");

        crank.runNext();

        assertThat(crank.waiting()).isZero();
        assertThat(mailbox.size(10)).isOne();
    }

    @Test
    void aTurnThatBreaksOffIsReportedAndTheNextOneGoesOn() {
        mailbox.meanwhile = () -> {
            throw new IllegalStateException("broken off");
        };
        mailbox.limit = 1;
        mailbox.put("a");
        mailbox.put("b");

        crank.runNext();
        crank.runNext();

        assertThat(events).containsExactly("turn", "a", "crashed: broken off", "turn", "b");
    }

    @Test
    void aTurnThatBreaksOffAndCannotBeReportedLeavesTheNextOneToGoOn() {
        Scripted unspeakable = new Scripted() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void crashed(Throwable failure) {
                throw new IllegalStateException("the log is full");
            }
        };
        unspeakable.meanwhile = () -> {
            throw new IllegalStateException("broken off");
        };
        unspeakable.limit = 1;
        unspeakable.put("a");
        unspeakable.put("b");

        crank.runNext();
        crank.runNext();

        assertThat(events).containsExactly("turn", "a", "turn", "b");
    }

    @Test
    void aTurnMayRunOnTheThreadThatMadeTheActor() {
        mailbox.runHere();

        assertThat(events).containsExactly("turn");
        assertThat(crank.waiting()).isZero();
    }

    // The end.

    @Test
    void whatIsInTheQueueAfterTheLastTurnIsDiscardedInOrder() {
        mailbox.end = Mailbox.Next.NOTHING;
        mailbox.put("a");
        mailbox.put("b");

        crank.runNext();

        assertThat(events).containsExactly("turn", "discarded a", "discarded b");
    }

    @Test
    void aMessagePutAfterTheLastTurnIsDiscardedByItsSender() {
        close();

        mailbox.put("late");

        assertThat(events).containsExactly("discarded late");
        assertThat(crank.waiting()).isZero();
    }

    @Test
    void aMessagePutWhileAnotherIsDiscardedIsDiscardedByTheOneWhoIsAtIt() {
        Scripted chatty = new Scripted() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void discard(Object message) {
                super.discard(message);
                if (message.equals("first")) {
                    put("second"); // as from another thread, in the midst of the sweep
                }
            }
        };
        chatty.end = Mailbox.Next.NOTHING;
        chatty.putSignal(new Item("last"));
        crank.runNext();

        chatty.put("first");

        assertThat(events).containsExactly("turn", "last", "discarded first", "discarded second");
    }

    @Test
    void aSignalIsRefusedAfterTheLastTurn() {
        close();

        assertThat(mailbox.putSignal(new Item("late"))).isFalse();
        assertThat(crank.waiting()).isZero();
    }

    @Test
    void aSignalThatComesBeforeTheLaneIsClosedIsTakenByTheLastTurn() {
        mailbox.end = Mailbox.Next.NOTHING;
        assertThat(mailbox.putSignal(new Item("just in time"))).isTrue();

        crank.runNext();

        assertThat(events).containsExactly("turn", "just in time");
    }

    @Test
    void aSignalThatComesAfterTheLaneIsClosedAndBeforeTheLastTurnEndsIsRefused() {
        List<Boolean> taken = new ArrayList<>();
        mailbox.end = Mailbox.Next.NOTHING;
        mailbox.meanwhile = () -> taken.add(mailbox.putSignal(new Item("too late")));
        mailbox.put("a");

        crank.runNext();

        assertThat(taken).containsExactly(false);
    }

    // A dispatcher that refuses.

    @Test
    void aTurnThatNobodyTakesDiscardsItsMessages() {
        crank.refuse();

        mailbox.put("a");
        mailbox.put("b");

        assertThat(events).containsExactly("discarded a", "discarded b");
    }

    @Test
    void aTurnThatItsDispatcherRefusesRunsOnTheFallback() {
        HandCrankedDispatcher refusing = new HandCrankedDispatcher();
        refusing.refuse();
        Scripted actor = new Scripted(new UnboundedQueue(new CoarseClock()), refusing.dispatcher(crank.dispatcher()));

        actor.put("a");
        crank.runNext();

        assertThat(events).containsExactly("turn", "a");
    }

    @Test
    void aRefusedTurnThatFindsAnUnfinishedOfferWaitsForItWithoutEndOfStack() {
        Unfinished queue = new Unfinished();
        queue.finishAfter(100_000);
        Scripted unfinished = new Scripted(queue, crank.dispatcher());
        crank.refuse();

        assertThatCode(() -> unfinished.put("a")).doesNotThrowAnyException();

        assertThat(events).containsExactly("discarded a");
    }
}
