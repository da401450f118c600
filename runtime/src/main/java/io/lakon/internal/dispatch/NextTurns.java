// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What each worker of a fork-join pool does right after the turn it is in: the first turn that this one has handed over, unless
 * others wait for the worker.
 *
 * <p>An actor that tells another mostly has no more to do than that. Handed to the pool, the other's turn would wake a second
 * worker, on another processor, for what this one is about to have time for, and with all of it in its cache. So it waits here
 * instead, as in the schedulers of Go ({@code runnext}) and Tokio (the LIFO slot). All that the same turn hands over besides
 * goes to the pool.
 *
 * <p>A turn that takes long, or waits, must not keep waiting what it has handed over: so, as long as there is anything here, a
 * timer looks, and gives the pool what it finds twice in a row. That is some milliseconds later than the pool would have had it.
 *
 * <p>A slot is written by its worker, but for the turns that the timer takes out of it.
 */
final class NextTurns {
    static final int APART = 32; // references, so that slots are in different pairs of cache lines

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);
    private static final int NO_SLOT = Dispatcher.NOT_BEGUN;

    /** What is in a slot if it is no turn; null if the worker is in none. */
    private enum Slot {
        /** The worker is in a turn, which has handed over nothing yet, or the timer has taken it. */
        FREE
    }

    private final ForkJoinPool pool;
    private final Consumer<PoolTask> others; // has the pool run what is not next after all
    private final Consumer<Runnable> soon; // runs an action in some milliseconds
    private final @Nullable Object[] slots; // by the workers' indices in the pool
    private final @Nullable Object[] seen; // what was there at the last look; guarded by this
    private final AtomicBoolean watched = new AtomicBoolean(); // a look is to come

    NextTurns(ForkJoinPool pool, Consumer<PoolTask> others, Consumer<Runnable> soon) {
        this.pool = pool;
        this.others = others;
        this.soon = soon;
        int workers = 4 * Integer.highestOneBit(pool.getParallelism()); // their indices have gaps
        this.slots = new Object[(workers + 1) * APART];
        this.seen = new Object[workers];
    }

    /** A turn begins on the calling thread; the slot for its {@link #end}. */
    int begin() {
        return begin(own());
    }

    int begin(int slot) {
        if (slot == NO_SLOT || SLOT.getOpaque(slots, slot) != null) {
            return NO_SLOT; // or a turn within a turn
        }
        SLOT.setOpaque(slots, slot, Slot.FREE);
        return slot;
    }

    /** The turn is over; what comes next, or null. */
    @Nullable
    PoolTask end(int slot) {
        if (slot == NO_SLOT) {
            return null;
        }
        if (SLOT.getOpaque(slots, slot) == Slot.FREE) {
            SLOT.setOpaque(slots, slot, null);
            return null;
        }
        return SLOT.getAndSet(slots, slot, null) instanceof PoolTask next ? next : null;
    }

    /** Whether {@code turn} comes next on the calling thread: else somebody else is to run it. */
    boolean offer(PoolTask turn) {
        return offer(turn, own());
    }

    boolean offer(PoolTask turn, int slot) {
        if (!isFree(slot)) {
            return false;
        }
        SLOT.setRelease(slots, slot, turn);
        watch();
        return true;
    }

    /** Whether an {@link #offer} now on the calling thread would be taken. */
    boolean isFree() {
        return isFree(own());
    }

    private boolean isFree(int slot) {
        return slot != NO_SLOT
                && SLOT.getOpaque(slots, slot) == Slot.FREE
                && ForkJoinTask.getQueuedTaskCount() == 0; // else others have waited for longer
    }

    /** Has the pool run what comes next on the calling thread, which may be about to wait for that. */
    void giveAway() {
        int slot = own();
        if (slot != NO_SLOT
                && SLOT.getOpaque(slots, slot) instanceof PoolTask turn
                && SLOT.compareAndSet(slots, slot, turn, Slot.FREE)) {
            others.accept(turn);
        }
    }

    private int own() {
        if (Thread.currentThread() instanceof ForkJoinWorkerThread worker && worker.getPool() == pool) {
            int slot = (worker.getPoolIndex() + 1) * APART; // the first cache line has the array's length
            return slot < slots.length ? slot : NO_SLOT;
        }
        return NO_SLOT;
    }

    /** Has somebody look; now and then also when nothing was offered, as an offer may cross the last look. */
    void watch() {
        if (!watched.get() && watched.compareAndSet(false, true)) {
            soon.accept(this::look);
        }
    }

    /** Gives the pool what was here at the last look, too. */
    synchronized void look() {
        boolean some = false;
        for (int i = 0; i < seen.length; i++) {
            int slot = (i + 1) * APART;
            Object found = SLOT.getAcquire(slots, slot);
            if (found instanceof PoolTask turn && turn == seen[i] && SLOT.compareAndSet(slots, slot, turn, Slot.FREE)) {
                found = null;
                others.accept(turn);
            }
            seen[i] = found instanceof PoolTask ? found : null;
            some |= seen[i] != null;
        }
        if (some) {
            soon.accept(this::look);
        } else {
            watched.set(false);
        }
    }
}
