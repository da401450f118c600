// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * How a thread outside of a pool waits for what the pool's workers are about to do: awake for a moment, before it goes to sleep.
 *
 * <p>An actor that has nothing else to do answers within a microsecond or two. A thread that sleeps by then must be woken, and the
 * worker has gone to sleep, too, before the next question comes. So it is cheaper to stay awake for as long as a sleep costs, and
 * never much more than twice as dear as what would have been best (Karlin, Li, Manasse and Owicki: <i>Empirical studies of competitive
 * spinning for a shared-memory multiprocessor</i>, 1991).
 *
 * <p>That holds for a processor that nobody else needs. So a thread sleeps at once if the workers that are busy, and those who wait
 * already, are as many as the pool's threads, or as the processors. It does so, too, if no worker is busy, as then none is about to do
 * anything: what the thread waits for is left to another pool, or to a timer.
 */
final class SpinWait {
    static final long MOST_NANOS = 20_000; // to wake a thread on an idle virtual processor; see docs/performance.md

    private final ForkJoinPool pool;
    private final int room; // for threads that are busy
    private final LongSupplier clock; // nanoseconds
    private final AtomicInteger waiting = new AtomicInteger();

    SpinWait(ForkJoinPool pool, int processors, LongSupplier clock) {
        this.pool = pool;
        this.room = Math.min(pool.getParallelism(), processors);
        this.clock = clock;
    }

    /** Returns when {@code result} is done, or when it is time to sleep for it: at the latest after {@code nanos}. */
    void await(Future<?> result, long nanos) {
        if (result.isDone() || ForkJoinTask.inForkJoinPool() || VirtualThreads.isCurrent()) {
            return; // what carries a virtual thread, or could replace a worker, has other things to do
        }
        int active = pool.getActiveThreadCount();
        if (active == 0 || active + waiting.get() >= room) { // only roughly, of those who come in the same moment
            return;
        }
        long most = Math.min(nanos, MOST_NANOS);
        waiting.incrementAndGet();
        try {
            long begun = clock.getAsLong();
            while (!result.isDone() && clock.getAsLong() - begun < most) {
                Thread.onSpinWait();
            }
        } finally {
            waiting.decrementAndGet();
        }
    }
}
