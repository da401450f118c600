// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fork-join pools of one system, which it knows because it makes their threads; and whether there is anything left to
 * do in them.
 *
 * <p>An actor that has a message has a turn in a pool, or is on one. What a turn sends to another actor makes that one a
 * turn before the first is over. So pools at rest are actors at rest: nothing happens any more until somebody from outside
 * sends something. Threads of other dispatchers are outside.
 */
final class WorkerPools implements ForkJoinWorkerThreadFactory {
    private static final int SPINS = 100;
    private static final long PAUSE_NANOS = 50_000;

    private final Set<ForkJoinPool> pools = ConcurrentHashMap.newKeySet();

    /** Called by whoever submits the first task of a pool, or finds that it needs more threads, before that is over. */
    @Override
    public @Nullable ForkJoinWorkerThread newThread(ForkJoinPool pool) {
        pools.add(pool);
        return ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    }

    /**
     * Waits until there is nothing left to do.
     *
     * @param state what to say of the system if that takes longer than {@code max}
     */
    void awaitRest(Duration max, Supplier<String> state) {
        long start = System.nanoTime();
        for (int looks = 0; !areAtRest(); looks++) {
            if (System.nanoTime() - start > max.toNanos()) {
                throw new AssertionError("Time cannot pass: the actors were not at rest within "
                        + TestKitSettings.text(max)
                        + ". One that never rests, or that blocks, can have a dispatcher of type"
                        + " thread-pool-executor, such as DispatcherSelector.blocking(), which time does not wait for.\n"
                        + state.get());
            }
            if (looks < SPINS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private boolean areAtRest() {
        // One pool may have given work to another that was looked at before it. Work for a pool at rest is what its
        // workers take from somebody else: if they have taken none between two rounds, all were at rest in between.
        long taken = takenWhenAtRest();
        return taken >= 0 && taken == takenWhenAtRest();
    }

    /** How often workers have taken work from others so far, which only grows; -1 if a pool is not at rest. */
    private long takenWhenAtRest() {
        long taken = 0;
        for (ForkJoinPool pool : pools) {
            if (pool.hasQueuedSubmissions() || !pool.isQuiescent()) {
                return -1;
            }
            taken += pool.getStealCount();
        }
        return taken;
    }
}
