// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives the threads of one executor names that say whose they are: {@code shop-lakon.actor.default-dispatcher-3}. */
final class NamedThreads implements ThreadFactory, ForkJoinWorkerThreadFactory {
    private final String prefix;
    private final ThreadFactory threads;
    private final ForkJoinWorkerThreadFactory workers;
    private final Consumer<Thread> finish;
    private final AtomicInteger count = new AtomicInteger();

    NamedThreads(String prefix, ThreadFactory threads, ForkJoinWorkerThreadFactory workers, Consumer<Thread> finish) {
        this.prefix = prefix;
        this.threads = threads;
        this.workers = workers;
        this.finish = finish;
    }

    @Override
    public @Nullable Thread newThread(Runnable action) {
        return named(threads.newThread(action));
    }

    @Override
    public @Nullable ForkJoinWorkerThread newThread(ForkJoinPool pool) {
        return named(workers.newThread(pool));
    }

    /** A container's factory may answer null, while it is shutting down. */
    private <T extends Thread> @Nullable T named(@Nullable T thread) {
        if (thread != null) {
            thread.setName(prefix + "-" + count.incrementAndGet());
            finish.accept(thread);
        }
        return thread;
    }
}
