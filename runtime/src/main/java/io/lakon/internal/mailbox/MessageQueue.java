// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import org.jspecify.annotations.Nullable;

/** The messages in front of one actor. Any thread may offer; one thread at a time polls. */
public interface MessageQueue {
    void offer(Object message);

    /** The next message; null if there is none, or if the one who puts the next has not quite finished. */
    @Nullable
    Object poll();

    /** Whether nothing was offered that was not polled. An offer that has not quite finished counts. */
    boolean isEmpty();

    /** How many messages there are, counted up to {@code bound}; from any thread, and only roughly while it changes. */
    int size(int bound);
}
