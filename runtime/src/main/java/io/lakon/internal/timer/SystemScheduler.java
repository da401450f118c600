// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.timer;

import io.lakon.actor.Cancellable;
import io.lakon.actor.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The JDK's scheduler with one thread, on which nothing runs but hand-overs to executors; most of them by {@link Ticks}. */
public final class SystemScheduler implements Scheduler {
    private static final Logger LOG = LoggerFactory.getLogger(SystemScheduler.class);

    private static final Cancellable NEVER = new Cancellable() {
        @Override
        public boolean cancel() {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    };

    private final ScheduledThreadPoolExecutor timer;
    private final Ticks ticks;

    public SystemScheduler(ThreadFactory threads) {
        timer = new ScheduledThreadPoolExecutor(1, threads);
        timer.setRemoveOnCancelPolicy(true); // an ask that was answered does not stay until it would have timed out
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        ticks = new Ticks((due, tick) -> timer.schedule(tick, due - System.nanoTime(), TimeUnit.NANOSECONDS));
    }

    @Override
    public Cancellable scheduleOnce(Duration delay, Runnable action, Executor executor) {
        long nanos = nanos(delay);
        Runnable handOver = handOver(action, executor);
        return schedule(() -> nanos == 0
                ? cancellable(timer.schedule(handOver, 0, TimeUnit.NANOSECONDS))
                : ticks.schedule(System.nanoTime() + nanos, handOver));
    }

    @Override
    public Cancellable scheduleWithFixedDelay(
            Duration initialDelay, Duration delay, Runnable action, Executor executor) {
        return schedule(() -> cancellable(timer.scheduleWithFixedDelay(
                handOver(action, executor), nanos(initialDelay), period(delay), TimeUnit.NANOSECONDS)));
    }

    @Override
    public Cancellable scheduleAtFixedRate(
            Duration initialDelay, Duration interval, Runnable action, Executor executor) {
        return schedule(() -> cancellable(timer.scheduleAtFixedRate(
                handOver(action, executor), nanos(initialDelay), period(interval), TimeUnit.NANOSECONDS)));
    }

    /** A periodic task that throws would end without a word. */
    private static Runnable handOver(Runnable action, Executor executor) {
        return () -> {
            try {
                executor.execute(action);
            } catch (RejectedExecutionException ended) {
                LOG.debug("A scheduled action did not run: its executor takes no more", ended);
            } catch (RuntimeException | Error failure) {
                LOG.error("A scheduled action failed", failure);
            }
        };
    }

    private static Cancellable schedule(Supplier<Cancellable> start) {
        try {
            return start.get();
        } catch (RejectedExecutionException ended) {
            return NEVER;
        }
    }

    private static Cancellable cancellable(Future<?> task) {
        return new Cancellable() {
            @Override
            public boolean cancel() {
                return task.cancel(false);
            }

            @Override
            public boolean isCancelled() {
                return task.isCancelled();
            }
        };
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
            return delay.isNegative() ? 0 : Long.MAX_VALUE / 2; // some 146 years
        }
    }

    /** Cancels everything. */
    public void shutdown() {
        for (Runnable waiting : timer.shutdownNow()) {
            if (waiting instanceof Future<?> task) {
                task.cancel(false);
            }
        }
        ticks.cancelAll();
    }

    public boolean awaitTermination(long nanos) throws InterruptedException {
        return timer.awaitTermination(nanos, TimeUnit.NANOSECONDS);
    }
}
