// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

/** Makes the queues of one kind of mailbox, one for each actor. */
@FunctionalInterface
public interface MailboxType {
    MailboxType UNBOUNDED = UnboundedQueue::new;

    /** A queue whose messages tell their age by {@code clock}. */
    MessageQueue newQueue(CoarseClock clock);

    /** The bounded mailbox that is otherwise like this one. */
    default MailboxType withCapacity(int capacity) {
        return clock -> new BoundedQueue(clock, capacity);
    }
}
