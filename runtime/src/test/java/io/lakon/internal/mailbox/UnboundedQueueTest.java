// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Semantics: Mailboxes and signals. */
@SuppressWarnings("auxiliaryclass") // looks at the nodes, to cut the chain and mend it
class UnboundedQueueTest {
    private final UnboundedQueue queue = new UnboundedQueue(new CoarseClock());

    @Test
    void anEmptyOneHasNothing() {
        assertThat(queue.isEmpty()).isTrue();
        assertThat(queue.poll()).isNull();
        assertThat(queue.size(10)).isZero();
    }

    @Test
    void whatCameFirstGoesFirst() {
        queue.offer("a");
        queue.offer("b");
        queue.offer("c");

        assertThat(List.of(queue.poll(), queue.poll(), queue.poll())).containsExactly("a", "b", "c");
        assertThat(queue.poll()).isNull();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void itCanBeUsedAgainAfterItWasEmptied() {
        queue.offer("a");
        queue.poll();

        queue.offer("b");

        assertThat(queue.isEmpty()).isFalse();
        assertThat(queue.poll()).isEqualTo("b");
    }

    @Test
    void itsSizeIsCountedUpToABound() {
        for (int i = 0; i < 5; i++) {
            queue.offer(i);
        }
        queue.poll();

        assertThat(queue.size(10)).isEqualTo(4);
        assertThat(queue.size(3)).isEqualTo(3);
    }

    @Test
    void anOfferBetweenItsTwoStepsIsNotEmptyThoughNothingCanBePolled() {
        queue.offer("a");
        queue.offer("b");
        Node a = queue.next;
        Node b = a.next;
        a.next = null; // as "b" is after it took its place at the tail, and before it is linked to the one before

        assertThat(queue.poll()).isEqualTo("a");
        assertThat(queue.poll()).isNull();
        assertThat(queue.isEmpty()).isFalse();
        assertThat(queue.size(10)).isZero();

        a.next = b; // the second step

        assertThat(queue.poll()).isEqualTo("b");
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void whatIsOfferedBehindAnUnfinishedOfferComesAfterIt() {
        queue.offer("a");
        Node a = queue.next;
        queue.next = null;
        queue.offer("b");

        assertThat(queue.poll()).isNull();

        queue.next = a;
        assertThat(List.of(queue.poll(), queue.poll())).containsExactly("a", "b");
    }

    @Test
    void countingDoesNotGoAstrayOnANodeThatIsPolledMeanwhile() {
        queue.offer("a");
        queue.offer("b");
        Node a = queue.next;
        queue.poll();
        queue.poll(); // after which the node of "a" refers to itself

        assertThat(a.next).isSameAs(a);
        assertThat(queue.size(10)).isZero();
    }

    @Test
    void whatWasPolledIsInHandUntilTheNextPollFindsNothing() {
        queue.offer("a");
        queue.offer("b");

        queue.poll();
        assertThat(queue.inHand()).isEqualTo("a");
        queue.poll();
        assertThat(queue.inHand()).isEqualTo("b");
        queue.poll();
        assertThat(queue.inHand()).isNull();
    }

    @Test
    void whatWasReleasedIsNotKept() {
        queue.offer(new Object());
        queue.offer("next");
        WeakReference<Object> polled = new WeakReference<>(queue.poll());
        queue.release();

        for (int i = 0; i < 100 && polled.get() != null; i++) {
            System.gc();
        }

        assertThat(polled.get()).isNull();
    }

    @Test
    void nothingIsLostOrDoubledAndEachProducersOrderIsKept() throws InterruptedException {
        int producers = 4;
        int each = 50_000;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            int producer = i;
            Thread thread = new Thread(() -> {
                for (int j = 0; j < each; j++) {
                    queue.offer(new int[] {producer, j});
                }
            });
            threads.add(thread);
            thread.start();
        }

        int[] next = new int[producers];
        for (int left = producers * each; left > 0; ) {
            int[] polled = (int[]) queue.poll();
            if (polled != null) {
                left--;
                assertThat(polled[1]).isEqualTo(next[polled[0]]++);
            }
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(queue.isEmpty()).isTrue();
    }
}
