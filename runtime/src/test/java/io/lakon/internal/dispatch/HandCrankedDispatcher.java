// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Collects what it is to run, and runs it one by one, on the test's own thread, when told to; or refuses. */
public final class HandCrankedDispatcher {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Crank crank = new Crank();
    private boolean refuses;

    public Dispatcher dispatcher() {
        return new Dispatcher("hand-cranked", 10, Duration.ZERO, crank, null);
    }

    public Dispatcher dispatcher(Dispatcher fallback) {
        return new Dispatcher("hand-cranked", 10, Duration.ZERO, crank, fallback);
    }

    public void refuse() {
        refuses = true;
    }

    /** How many hand-overs there are that have not run. */
    public int waiting() {
        return tasks.size();
    }

    /** Runs the oldest. */
    public void runNext() {
        tasks.remove().run();
    }

    private final class Crank extends AbstractExecutorService {
        @Override
        public void execute(Runnable task) {
            if (refuses) {
                throw new RejectedExecutionException("on purpose");
            }
            tasks.add(task);
        }

        @Override
        public void shutdown() {
            refuses = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            refuses = true;
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return refuses;
        }

        @Override
        public boolean isTerminated() {
            return refuses;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return refuses;
        }
    }
}
