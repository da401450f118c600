// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A scheduler whose time stands still until somebody moves it. */
public class ManualScheduler implements Scheduler {
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.<Task>comparingLong(task -> task.due).thenComparing(task -> task.number));
    private long now;
    private long count;

    public ManualScheduler() {}

    private final class Task implements Cancellable {
        final long number = count++;
        final long period; // 0 for once
        final Runnable action;
        final Executor executor;
        long due;
        boolean cancelled;

        Task(Duration delay, Duration period, Runnable action, Executor executor) {
            this.due = now + Math.max(0, delay.toNanos());
            this.period = period.toNanos();
            this.action = action;
            this.executor = executor;
            tasks.add(this);
            ManualScheduler.this.notifyAll();
        }

        @Override
        public boolean cancel() {
            synchronized (ManualScheduler.this) {
                boolean wasWaiting = tasks.remove(this);
                cancelled |= wasWaiting;
                return wasWaiting;
            }
        }

        @Override
        public boolean isCancelled() {
            synchronized (ManualScheduler.this) {
                return cancelled;
            }
        }
    }

    /** The task that {@code start} schedules, to be run whether or not it is cancelled meanwhile. */
    synchronized Runnable next(Runnable start) {
        long number = count;
        start.run();
        return tasks.stream().filter(task -> task.number >= number).findFirst().orElseThrow().action;
    }

    void timePasses(Duration time) {
        long end = nanoTime() + time.toNanos();
        for (Task due = nextDue(end); due != null; due = nextDue(end)) {
            due.executor.execute(due.action);
        }
    }

    /** Waits until something is scheduled to happen in just this time from now. */
    void awaitTaskIn(Duration delay) {
        awaitTaskIn(delay, delay);
    }

    /** Waits until something is scheduled to happen between these times from now. */
    synchronized void awaitTaskIn(Duration least, Duration most) {
        long first = now + least.toNanos();
        long last = now + most.toNanos();
        long deadline = System.nanoTime() + Lab.PATIENCE.toNanos();
        while (tasks.stream().noneMatch(task -> first <= task.due && task.due <= last)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("Nothing is to happen in " + least + " to " + most + ", but in "
                        + tasks.stream()
                                .map(task -> Duration.ofNanos(task.due - now))
                                .toList());
            }
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }

    /** How much is still to happen. */
    synchronized int tasks() {
        return tasks.size();
    }

    private synchronized @Nullable Task nextDue(long end) {
        Task next = tasks.peek();
        if (next == null || next.due > end) {
            now = end;
            return null;
        }
        tasks.remove();
        now = next.due;
        if (next.period > 0) {
            next.due += next.period;
            tasks.add(next);
        }
        return next;
    }

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public synchronized Cancellable scheduleOnce(Duration delay, Runnable action, Executor executor) {
        return new Task(delay, Duration.ZERO, action, executor);
    }

    @Override
    public synchronized Cancellable scheduleWithFixedDelay(
            Duration initialDelay, Duration delay, Runnable action, Executor executor) {
        return new Task(initialDelay, delay, action, executor);
    }

    @Override
    public synchronized Cancellable scheduleAtFixedRate(
            Duration initialDelay, Duration interval, Runnable action, Executor executor) {
        return new Task(initialDelay, interval, action, executor);
    }
}
