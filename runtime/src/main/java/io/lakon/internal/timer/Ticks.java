// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.timer;

import io.lakon.actor.Cancellable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Actions that are to run once, by the tick in which they are due: all of a tick are one task of the JDK's scheduler.
 *
 * <p>That keeps its tasks in a heap, under one lock: with a hundred thousand of them each costs seventeen comparisons, and most of
 * these a cache miss. In a tick's list an action comes and goes in constant time, as in a hashed timing wheel (G. Varghese and
 * T. Lauck, Hashed and Hierarchical Timing Wheels, 1987). There is no wheel, and nothing turns while nothing is due.
 *
 * <p>An action is due at the end of its tick, and so an eighth of a millisecond late at most; those of the same tick run in the
 * order in which they were scheduled.
 */
final class Ticks {
    private static final int LENGTH = 17; // bits of nanoseconds: 0.13 ms

    /** In place of the action of a timer that was cancelled. */
    private static final Runnable CANCELLED = () -> {};

    private final Clock clock;

    /** Those that have timers, by their numbers. */
    private final ConcurrentMap<Long, Tick> ticks = new ConcurrentHashMap<>();

    /** The last one that had no timer left, which is kept: mostly the next ask is of the same tick, and answered as soon. */
    private final AtomicReference<@Nullable Tick> idle = new AtomicReference<>();

    /** What a tick is handed to. */
    interface Clock {
        /**
         * Runs {@code tick} once {@link System#nanoTime} is {@code due}, or right away if it is that already.
         *
         * @throws RejectedExecutionException after its end
         */
        Future<?> runAt(long due, Runnable tick);
    }

    Ticks(Clock clock) {
        this.clock = clock;
    }

    /**
     * Runs {@code action}, which throws nothing, on the clock's thread at the end of the tick of {@code deadline}.
     *
     * @throws RejectedExecutionException after the clock's end
     */
    Cancellable schedule(long deadline, Runnable action) {
        Long number = (deadline + (1 << LENGTH) - 1) >> LENGTH;
        while (true) {
            Tick tick = ticks.computeIfAbsent(number, this::begin);
            Timer scheduled = new Timer(action, tick);
            if (tick.add(scheduled)) {
                return scheduled;
            }
            ticks.remove(number, tick);
        }
    }

    private Tick begin(Long number) {
        Tick tick = new Tick(number);
        tick.task = clock.runAt(number << LENGTH, tick);
        return tick;
    }

    /** Cancels everything, after the end of the clock. */
    void cancelAll() {
        ticks.values().forEach(tick -> tick.take(Timer::cancel));
    }

    /** How many are kept: those that have timers, and at most one that has none. */
    int size() {
        return ticks.size();
    }

    /** A doubly linked list of timers; closed when the clock no longer has it, and so takes no more of them. */
    private final class Tick implements Runnable {
        private final Long number;
        private @Nullable Future<?> task; // written before a timer is here
        private @Nullable Timer first; // these three are guarded by this
        private @Nullable Timer last;
        private boolean isClosed;

        Tick(Long number) {
            this.number = number;
        }

        synchronized boolean add(Timer timer) {
            if (isClosed) {
                return false;
            }
            timer.before = last;
            if (last == null) {
                first = timer;
            } else {
                last.after = timer;
            }
            last = timer;
            return true;
        }

        /** Forgets a timer that has ended before its time. */
        void remove(Timer timer) {
            if (unlink(timer)) {
                Tick before = idle.getAndSet(this);
                if (before != null && before != this) {
                    before.closeIfIdle();
                }
            }
        }

        /** Whether it was the last one. */
        private synchronized boolean unlink(Timer timer) {
            if (isClosed) {
                return false; // whoever has closed it takes them all
            }
            if (timer.before == null) {
                first = timer.after;
            } else {
                timer.before.after = timer.after;
            }
            if (timer.after == null) {
                last = timer.before;
            } else {
                timer.after.before = timer.before;
            }
            timer.before = null;
            timer.after = null;
            return first == null;
        }

        private void closeIfIdle() {
            synchronized (this) {
                if (isClosed || first != null) {
                    return;
                }
                isClosed = true;
            }
            ticks.remove(number, this);
            if (task != null) {
                task.cancel(false);
            }
        }

        @Override
        public void run() {
            take(Timer::fire);
        }

        /** Closes it, and does this to all that were in it. */
        void take(Consumer<Timer> what) {
            Timer next = close();
            ticks.remove(number, this);
            while (next != null) {
                Timer timer = next;
                next = timer.after;
                timer.before = null; // who keeps one is not to keep them all
                timer.after = null;
                what.accept(timer);
            }
        }

        private synchronized @Nullable Timer close() {
            Timer all = first;
            isClosed = true;
            first = null;
            last = null;
            return all;
        }
    }

    /** An action that has not run yet; null if it has, and {@link #CANCELLED} if it never will. */
    @SuppressWarnings("serial") // as its superclass is; it never leaves its JVM
    private static final class Timer extends AtomicReference<@Nullable Runnable> implements Cancellable {
        private final Tick tick;
        private @Nullable Timer before; // in the tick's list
        private @Nullable Timer after;

        Timer(Runnable action, Tick tick) {
            super(action);
            this.tick = tick;
        }

        void fire() {
            Runnable action = end(null);
            if (action != null) {
                action.run();
            }
        }

        @Override
        public boolean cancel() {
            boolean isFirst = end(CANCELLED) != null;
            if (isFirst) {
                tick.remove(this);
            }
            return isFirst;
        }

        /** The action, for the one who ends this; for others null. */
        private @Nullable Runnable end(@Nullable Runnable how) {
            Runnable action = get();
            return action != null && action != CANCELLED && compareAndSet(action, how) ? action : null;
        }

        @Override
        public boolean isCancelled() {
            return get() == CANCELLED;
        }
    }
}
