// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue whose senders wait for room, if they may, and not longer than a given time.
 *
 * <p>A sender that waits says so first and tries once more then; the consumer makes room first and looks then whether
 * somebody waits. So one of them sees the other, and a consumer for whom nobody waits pays one look. As a sender tries and
 * goes to sleep under the lock that the consumer needs to wake it, it does not sleep through being woken.
 *
 * <p>Others may take the room before the one who was woken comes to it: it waits on, for what is left of its time.
 */
final class PatientQueue extends BoundedQueue {
    private final Duration patience;
    private final BooleanSupplier mayWait;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();

    /**
     * Makes an empty one.
     *
     * @param mayWait whether the calling thread may; asked only when there is no room
     */
    PatientQueue(CoarseClock clock, int capacity, Duration patience, BooleanSupplier mayWait) {
        super(clock, capacity);
        this.patience = patience;
        this.mayWait = mayWait;
    }

    @Override
    public boolean offer(Object message) {
        return super.offer(message) || (mayWait.getAsBoolean() && offerPatiently(message));
    }

    private boolean offerPatiently(Object message) {
        lock.lock();
        waiting.incrementAndGet();
        try {
            long left = patience.toNanos();
            while (!super.offer(message)) {
                if (left <= 0) {
                    return false;
                }
                left = room.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt(); // tell() does not tell: the sender looks when it cares
            return false;
        } finally {
            waiting.decrementAndGet();
            lock.unlock();
        }
    }

    @Override
    public @Nullable Object poll() {
        Object message = super.poll();
        if (message != null && waiting.get() > 0) {
            lock.lock();
            try {
                room.signal();
            } finally {
                lock.unlock();
            }
        }
        return message;
    }
}
