// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Semantics: Mailboxes and signals. */
class ControlAwareQueueTest {
    private final CoarseClock clock = new CoarseClock();
    private final ControlAwareQueue queue =
            new ControlAwareQueue(clock, message -> message.toString().startsWith("!"));

    private void offer(String... messages) {
        for (String each : messages) {
            queue.offer(each);
        }
    }

    @Test
    void controlMessagesComeFirstAndBothKindsInTheirOrder() {
        offer("a", "!b", "c", "!d");

        assertThat(queue.poll()).isEqualTo("!b");
        assertThat(queue.poll()).isEqualTo("!d");
        assertThat(queue.poll()).isEqualTo("a");
        assertThat(queue.poll()).isEqualTo("c");
        assertThat(queue.poll()).isNull();
    }

    @Test
    void itIsNotEmptyWhileAMessageOfEitherKindIsThere() {
        assertThat(queue.isEmpty()).isTrue();
        offer("a", "!b");

        assertThat(queue.isEmpty()).isFalse();
        queue.poll();
        assertThat(queue.isEmpty()).isFalse();
        queue.poll();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void bothKindsCountUpToTheBound() {
        offer("a", "!b", "c", "!d", "e");

        assertThat(queue.size(10)).isEqualTo(5);
        assertThat(queue.size(3)).isEqualTo(3);
    }

    @Test
    void theMessagePolledLastIsInHandWhateverItsKind() {
        offer("a", "!b");

        queue.poll();
        assertThat(queue.inHand()).isEqualTo("!b");
        queue.poll();
        assertThat(queue.inHand()).isEqualTo("a");
        offer("!c");
        queue.poll();
        assertThat(queue.inHand()).isEqualTo("!c");
    }

    @Test
    void whatIsReleasedIsInHandNoMore() {
        offer("a");
        queue.poll();
        queue.release();
        assertThat(queue.inHand()).isNull();

        offer("!b");
        queue.poll();
        queue.release();
        assertThat(queue.inHand()).isNull();
    }

    @Test
    void theOldestOfEitherKindTellsForHowLongMessagesWait() {
        assertThat(queue.waiting(0)).isEqualTo(-1);
        clock.moveTo(5_000_000);
        offer("a");
        clock.moveTo(7_000_000);
        offer("!b");

        assertThat(queue.waiting(8_000_000)).isEqualTo(3);
        queue.poll();
        assertThat(queue.waiting(8_000_000)).isEqualTo(3);
    }
}
