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
    private final CoarseClock clock;
    private @Nullable Object inHand; // written by who polls

    /** A message, as the how manieth it came, and when. */
    private record Entry(Object message, boolean notice, long arrival, int time) {}

    PriorityQueue(CoarseClock clock, Comparator<Object> order) {
        this.clock = clock;
        queue = new PriorityBlockingQueue<>(
                11,
                Comparator.comparing((Entry entry) -> !entry.notice)
                        .thenComparing((one, other) -> one.notice ? 0 : order.compare(one.message, other.message))
                        .thenComparingLong(Entry::arrival));
    }

    @Override
    public boolean offer(Object message) {
        queue.offer(new Entry(message, false, arrivals.getAndIncrement(), clock.millis()));
        return true;
    }

    @Override
    public void force(Object notice) {
        queue.offer(new Entry(notice, true, arrivals.getAndIncrement(), clock.millis()));
    }

    @Override
    public @Nullable Object poll() {
        Entry first = queue.poll();
        inHand = first == null ? null : first.message;
        return inHand;
    }

    @Override
    public boolean isEmpty() {
        return queue.isEmpty();
    }

    @Override
    public void release() {
        inHand = null;
    }

    @Override
    public @Nullable Object inHand() {
        return inHand;
    }

    /** Of the oldest, which need not come next. */
    @Override
    public int waiting(long nanos) {
        return queue.stream()
                .mapToInt(entry -> Math.max(0, CoarseClock.since(entry.time, nanos)))
                .max()
                .orElse(-1);
    }

    @Override
    public int size(int bound) {
        return Math.min(queue.size(), bound);
    }
}
