// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Semantics: Mailboxes and signals. */
class BoundedQueueTest {
    private final BoundedQueue queue = new BoundedQueue(new CoarseClock(), 2);

    @Test
    void asManyMessagesGoInAsItsCapacityAndNoMore() {
        assertThat(queue.offer("a")).isTrue();
        assertThat(queue.offer("b")).isTrue();
        assertThat(queue.offer("c")).isFalse();

        assertThat(queue.poll()).isEqualTo("a");
        assertThat(queue.offer("d")).isTrue();
    }

    @Test
    void aNoticeGoesInThoughItIsFullAndTakesAPlace() {
        queue.offer("a");
        queue.offer("b");
        queue.force("notice");

        queue.poll();

        assertThat(queue.offer("c")).isFalse();
        assertThat(queue.size(10)).isEqualTo(2);
    }

    @Test
    void theMessagePolledLastIsInHandUntilItIsReleased() {
        queue.offer("a");
        queue.offer("b");

        queue.poll();
        assertThat(queue.inHand()).isEqualTo("a");
        queue.release();
        assertThat(queue.inHand()).isNull();
    }
}
