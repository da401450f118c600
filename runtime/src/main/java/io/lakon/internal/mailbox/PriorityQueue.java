// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import java.util.Comparator;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A queue in the order of a comparator; messages that it finds equal stay in the order in which they came. Notices of the
 * runtime come before all messages.
 */
final class PriorityQueue implements MessageQueue {
    private final PriorityBlockingQueue<Entry> queue;
    private final AtomicLong arrivals = new AtomicLong();

    /** A message and when it came. */
    private record Entry(Object message, boolean notice, long arrival) {}

    PriorityQueue(Comparator<Object> order) {
        queue = new PriorityBlockingQueue<>(
                11,
                Comparator.comparing((Entry entry) -> !entry.notice)
                        .thenComparing((one, other) -> one.notice ? 0 : order.compare(one.message, other.message))
                        .thenComparingLong(Entry::arrival));
    }

    @Override
    public boolean offer(Object message) {
        queue.offer(new Entry(message, false, arrivals.getAndIncrement()));
        return true;
    }

    @Override
    public void force(Object notice) {
        queue.offer(new Entry(notice, true, arrivals.getAndIncrement()));
    }

    @Override
    public @Nullable Object poll() {
        Entry first = queue.poll();
        return first == null ? null : first.message;
    }

    @Override
    public boolean isEmpty() {
        return queue.isEmpty();
    }

    @Override
    public int size(int bound) {
        return Math.min(queue.size(), bound);
    }
}
