// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.internal.mailbox.CoarseClock;
import io.lakon.internal.mailbox.Mailbox;
import io.lakon.internal.mailbox.UnboundedQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Semantics: Dispatchers.
 *
 * <p>Mailboxes on a pool of one worker. What waits for it in the pool's own queue counts there; what is next does not.
 */
class MailboxTurnsTest {
    private static final int PATIENCE = 10; // seconds
    private static final int UNTIL_TIMED = 64; // turns, of which at least one is timed
    private static final int MANY = 1_000_000; // messages, that no turn takes a microsecond each for

    private final ForkJoinPool pool = new ForkJoinPool(1);
    private final Dispatcher dispatcher = PoolDispatcher.of(pool);
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch three = new CountDownLatch(3); // events

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    /** Handles one message in each turn, as told. */
    private final class One extends Mailbox {
        private static final long serialVersionUID = 1L;

        private final transient Consumer<Object> handler;
        private final int messages; // it says that it has handled
        private int progress;

        One(int messages, Consumer<Object> handler) {
            super(new UnboundedQueue(new CoarseClock()), dispatcher);
            this.messages = messages;
            this.handler = handler;
        }

        /** With a turn of which is known how long it takes. */
        One known() {
            for (int i = 0; i < UNTIL_TIMED; i++) {
                runHere();
            }
            return this;
        }

        @Override
        protected Next turn() {
            progress += messages;
            Object message = poll();
            handler.accept(message);
            return Next.ANYTHING;
        }

        @Override
        protected int progress() {
            return progress;
        }

        @Override
        protected void stuck(Duration time, Duration limit) {}

        @Override
        protected void crashed(Throwable failure) {
            events.add("crashed: " + failure);
        }

        @Override
        protected void discard(Object message) {}

        @Override
        protected void keptOut(Object message, String why) {}
    }

    private One quick(String name) {
        return new One(MANY, message -> note(name, message)).known();
    }

    private void note(String name, Object message) {
        if (message != null) {
            events.add(name + " " + message + ", in the pool " + ForkJoinTask.getQueuedTaskCount());
            three.countDown();
        }
    }

    /** Three events follow from what it does. */
    private void inTurn(Runnable script) throws Exception {
        new One(1, message -> script.run()).put("go");
        assertThat(three.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aMailboxIsKnownByTheTurnsItHasHad() {
        Turn quick = new One(MANY, message -> waste(2 * Turn.SHORT_NANOS)).known();
        Turn slow = new One(1, message -> waste(2 * Turn.SHORT_NANOS)).known();

        assertThat(quick.isShort()).isTrue();
        assertThat(slow.isLong()).isTrue();
    }

    private static void waste(long nanos) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < nanos) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoIsKnownToBeShortWaitsBehindOthersAndWhoIsNotInThePool() throws Exception {
        One one = quick("one");
        One two = quick("two");
        One unknown = new One(1, message -> note("unknown", message));

        inTurn(() -> {
            one.put("a");
            two.put("b");
            unknown.put("c");
        });

        assertThat(events).containsExactly("one a, in the pool 1", "two b, in the pool 1", "unknown c, in the pool 0");
    }

    @Test
    void whatAShortMailboxHasLeftComesBehindOthersWithoutThePool() throws Exception {
        One one = quick("one");
        One two = quick("two");

        inTurn(() -> {
            one.put("a");
            one.put("b");
            two.put("c");
        });

        assertThat(events).containsExactly("one a, in the pool 0", "two c, in the pool 0", "one b, in the pool 0");
    }
}
