// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the threads of one executor names that say whose they are: {@code shop-lakon.actor.default-dispatcher-3}. */
final class NamedThreads implements ThreadFactory, ForkJoinWorkerThreadFactory {
    private static final Logger LOG = LoggerFactory.getLogger(NamedThreads.class);

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

    String prefix() {
        return prefix;
    }

    @Override
    public Thread newThread(Runnable action) {
        return named(
                () -> threads.newThread(action),
                () -> Executors.defaultThreadFactory().newThread(action));
    }

    @Override
    public ForkJoinWorkerThread newThread(ForkJoinPool pool) {
        return named(
                () -> workers.newThread(pool), () -> ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool));
    }

    /**
     * A container's factory may throw, or answer null, once the application is going away: just when its actors need a
     * thread to stop on. A pool that was given none does not ask again as long as something is in its queue, and so all of
     * that would wait for ever. The JDK's threads serve then; the end of the system is theirs too.
     */
    private <T extends Thread> T named(Supplier<@Nullable T> given, Supplier<T> instead) {
        T thread = made(given);
        if (thread == null) {
            LOG.warn("The given factory made no thread for [{}]: one of the JDK's serves", prefix);
            thread = instead.get();
            thread.setDaemon(true);
        }
        thread.setName(prefix + "-" + count.incrementAndGet());
        finish.accept(thread);
        return thread;
    }

    private <T> @Nullable T made(Supplier<@Nullable T> given) {
        try {
            return given.get();
        } catch (RuntimeException refusal) {
            LOG.warn("The given factory failed to make a thread for [{}]", prefix, refusal);
            return null;
        }
    }
}
