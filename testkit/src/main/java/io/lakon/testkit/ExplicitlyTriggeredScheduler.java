// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import io.lakon.actor.Cancellable;
import io.lakon.actor.Scheduler;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A scheduler whose time stands still until somebody moves it: what {@link ManualTime} puts into a system, and moves.
 *
 * <p>What is due is handed to its executor by the thread that moves time, or that schedules it to be done at once. What is
 * due at one time is done in the order in which it was scheduled. Safe for use from any thread; moved by one at a time.
 */
public final class ExplicitlyTriggeredScheduler implements Scheduler {
    // Guarded by this, as is each task. Nothing is handed over under the lock: it may schedule, and cancel.
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.<Task>comparingLong(task -> task.due).thenComparing(task -> task.number));
    private long now;
    private long count;

    private volatile Runnable afterStep = () -> {};

    /** For the system, which makes its scheduler by itself. */
    public ExplicitlyTriggeredScheduler() {}

    private final class Task implements Cancellable {
        final long number = count++;
        final long period; // 0 for once
        final Runnable action;
        final Executor executor;
        long due;
        boolean cancelled;

        Task(long delay, long period, Runnable action, Executor executor) {
            this.due = later(now, delay);
            this.period = period;
            this.action = action;
            this.executor = executor;
        }

        @Override
        public boolean cancel() {
            synchronized (ExplicitlyTriggeredScheduler.this) {
                boolean waiting = tasks.remove(this);
                cancelled |= waiting;
                return waiting;
            }
        }

        @Override
        public boolean isCancelled() {
            synchronized (ExplicitlyTriggeredScheduler.this) {
                return cancelled;
            }
        }
    }

    /** Has this run before time moves, and after each task. */
    void onEachStep(Runnable step) {
        afterStep = step;
    }

    /**
     * Moves time on, and has everything done that is due on the way, at its time: what that schedules for a time on the
     * way is done too. If one of these actions runs on this thread, and throws, this throws it, and time stands there.
     */
    public void timePasses(Duration amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("Time does not go back; found " + amount);
        }
        afterStep.run();
        long end = later(nanoTime(), nanos(amount));
        for (Task due = nextDue(end); due != null; due = nextDue(end)) {
            handOver(due);
            afterStep.run();
        }
    }

    private synchronized @Nullable Task nextDue(long end) {
        Task next = tasks.peek();
        if (next == null || next.due > end) {
            now = Math.max(now, end);
            return null;
        }
        tasks.remove();
        now = Math.max(now, next.due);
        if (next.period > 0) {
            next.due = later(next.due, next.period);
            tasks.add(next);
        }
        return next;
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public Cancellable scheduleOnce(Duration delay, Runnable action, Executor executor) {
        return schedule(nanos(delay), 0, action, executor);
    }

    @Override
    public Cancellable scheduleWithFixedDelay(
            Duration initialDelay, Duration delay, Runnable action, Executor executor) {
        return schedule(nanos(initialDelay), period(delay), action, executor);
    }

    @Override
    public Cancellable scheduleAtFixedRate(
            Duration initialDelay, Duration interval, Runnable action, Executor executor) {
        return schedule(nanos(initialDelay), period(interval), action, executor);
    }

    private Cancellable schedule(long delay, long period, Runnable action, Executor executor) {
        Task task = add(delay, period, action, executor);
        if (delay == 0) {
            handOver(task); // time may never be moved again, and this is due
        }
        return task;
    }

    private synchronized Task add(long delay, long period, Runnable action, Executor executor) {
        Task task = new Task(delay == 0 ? period : delay, period, action, executor);
        if (delay > 0 || period > 0) {
            tasks.add(task);
        }
        return task;
    }

    private static void handOver(Task task) {
        try {
            task.executor.execute(task.action);
        } catch (RejectedExecutionException ended) {
            // With its system: there is nobody left to do it for.
        }
    }

    private static long period(Duration interval) {
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("An interval is longer than nothing; found " + interval);
        }
        return nanos(interval);
    }

    private static long nanos(Duration delay) {
        try {
            return Math.max(0, delay.toNanos());
        } catch (ArithmeticException beyond) {
            return delay.isNegative() ? 0 : Long.MAX_VALUE;
        }
    }

    /** The end of time is some 292 years away, and comes no nearer. */
    private static long later(long time, long by) {
        return by < Long.MAX_VALUE - time ? time + by : Long.MAX_VALUE;
    }
}
