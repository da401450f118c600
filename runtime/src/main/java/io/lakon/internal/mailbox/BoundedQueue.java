// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A queue with a bound: the unbounded one, and a count that is raised before a message goes in and lowered after it came
 * out. So there are never more messages than the capacity, and a producer that finds it full adds nothing.
 */
class BoundedQueue implements MessageQueue {
    private static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(BoundedQueue.class, "count", int.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final UnboundedQueue queue;
    private final int capacity;
    private volatile int count; // with the forced ones, which may raise it above the capacity

    BoundedQueue(CoarseClock clock, int capacity) {
        queue = new UnboundedQueue(clock);
        this.capacity = capacity;
    }

    @Override
    public boolean offer(Object message) {
        int now;
        do {
            now = count;
            if (now >= capacity) {
                return false;
            }
        } while (!COUNT.compareAndSet(this, now, now + 1));
        queue.force(message);
        return true;
    }

    @Override
    public void force(Object notice) {
        COUNT.getAndAdd(this, 1);
        queue.force(notice);
    }

    @Override
    public @Nullable Object poll() {
        Object message = queue.poll();
        if (message != null) {
            COUNT.getAndAdd(this, -1);
        }
        return message;
    }

    @Override
    public boolean isEmpty() {
        return queue.isEmpty();
    }

    @Override
    public void release() {
        queue.release();
    }

    @Override
    public @Nullable Object inHand() {
        return queue.inHand();
    }

    @Override
    public int waiting(long nanos) {
        return queue.waiting(nanos);
    }

    @Override
    public int size(int bound) {
        return Math.min(count, bound);
    }

    @Override
    public String refusal() {
        return "its mailbox is bounded, and full with " + capacity + " messages";
    }
}
