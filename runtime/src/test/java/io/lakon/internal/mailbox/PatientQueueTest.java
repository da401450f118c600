// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Semantics: Mailboxes and signals. */
class PatientQueueTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final PatientQueue queue = patient(LONG);

    private static PatientQueue patient(Duration patience) {
        return new PatientQueue(new CoarseClock(), 1, patience, () -> true);
    }

    /** A thread that offers something to a full queue. */
    private final class Sender {
        private final CompletableFuture<Boolean> taken = new CompletableFuture<>();
        private final Thread thread = new Thread(() -> taken.complete(queue.offer("sent")));

        Sender() {
            thread.start();
            awaitWaiting();
        }

        void awaitWaiting() {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                assertThat(taken).isNotDone();
                Thread.onSpinWait();
            }
        }
    }

    private List<Object> all() {
        List<Object> all = new ArrayList<>();
        for (Object next = queue.poll(); next != null; next = queue.poll()) {
            all.add(next);
        }
        return all;
    }

    @Test
    void whoFindsRoomIsNotAskedWhetherItMayWait() {
        PatientQueue empty = new PatientQueue(new CoarseClock(), 1, LONG, () -> {
            throw new AssertionError("asked");
        });

        assertThat(empty.offer("a")).isTrue();
    }

    @Test
    void whoMayNotWaitIsRefusedAtOnce() {
        PatientQueue full = new PatientQueue(new CoarseClock(), 1, LONG, () -> false);
        full.offer("a");

        assertThat(full.offer("b")).isFalse();
    }

    @Test
    void roomThatIsMadeBetweenTheRefusalAndTheWaitIsFound() {
        List<PatientQueue> meanwhile = new ArrayList<>();
        PatientQueue full = new PatientQueue(new CoarseClock(), 1, LONG, () -> {
            meanwhile.forEach(PatientQueue::poll); // as from the consumer's thread, which sees nobody waiting yet
            return true;
        });
        full.offer("a");
        meanwhile.add(full);

        assertThat(full.offer("b")).isTrue();
    }

    @Test
    void whoWaitsIsLetInWhenThereIsRoom() {
        queue.offer("a");
        Sender sender = new Sender();

        assertThat(queue.poll()).isEqualTo("a");

        assertThat(sender.taken.join()).isTrue();
        assertThat(all()).containsExactly("sent");
    }

    @Test
    void eachMessageThatIsTakenLetsOneIn() {
        queue.offer("a");
        Sender one = new Sender();
        Sender two = new Sender();

        queue.poll();
        CompletableFuture.anyOf(one.taken, two.taken).join();
        assertThat(one.taken.isDone() && two.taken.isDone()).isFalse();
        queue.poll();

        assertThat(one.taken.join()).isTrue();
        assertThat(two.taken.join()).isTrue();
    }

    @Test
    void whoIsWokenThoughThereIsNoRoomWaitsOn() {
        queue.offer("a");
        queue.force("notice");
        Sender sender = new Sender();

        queue.poll();
        sender.awaitWaiting();
        queue.poll();

        assertThat(sender.taken.join()).isTrue();
    }

    @Test
    void whoseTimeIsOverIsRefused() {
        PatientQueue hasty = patient(Duration.ofNanos(1));
        hasty.offer("a");

        assertThat(hasty.offer("b")).isFalse();
        assertThat(hasty.size(10)).isOne();
    }

    @Test
    void whoIsInterruptedBeforeItWaitsIsRefusedAndStaysInterrupted() {
        queue.offer("a");
        Thread.currentThread().interrupt();

        boolean taken = queue.offer("b");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(taken).isFalse();
    }

    @Test
    void whoIsInterruptedWhileItWaitsIsRefused() {
        queue.offer("a");
        Sender sender = new Sender();

        sender.thread.interrupt();

        assertThat(sender.taken.join()).isFalse();
        assertThat(all()).containsExactly("a");
    }

    @Test
    void aNoticeDoesNotWait() {
        queue.offer("a");

        queue.force("notice");

        assertThat(all()).containsExactly("a", "notice");
    }
}
