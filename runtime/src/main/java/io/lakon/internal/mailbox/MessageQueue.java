// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import org.jspecify.annotations.Nullable;

/** The messages in front of one actor. Any thread may offer; one thread at a time polls. */
public interface MessageQueue {
    /** Adds a message; false if a bound keeps it out. */
    boolean offer(Object message);

    /** Adds what no bound may keep out: notices of the runtime. */
    void force(Object notice);

    /** The next message; null if there is none, or if the one who puts the next has not quite finished. */
    @Nullable
    Object poll();

    /** Whether nothing was offered that was not polled. An offer that has not quite finished counts. */
    boolean isEmpty();

    /** Forgets the message that was polled last, which is in hand until then, or until the next poll. By who polls. */
    void release();

    /** The message that was polled last, as far as it is not released; from any thread, and only roughly while it changes. */
    @Nullable
    Object inHand();

    /**
     * How many milliseconds the oldest message had been waiting at {@code nanos}, a time of the queue's clock; -1 if there is
     * none. From any thread, and only roughly while it changes.
     */
    int waiting(long nanos);

    /** How many messages there are, counted up to {@code bound}; from any thread, and only roughly while it changes. */
    int size(int bound);

    /** What to say of a message that was kept out. */
    default String refusal() {
        throw new IllegalStateException("nothing is ever kept out of " + getClass());
    }
}
