// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import io.lakon.internal.section.Refusals;
import io.lakon.internal.section.SectionReader;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A dispatcher's section of the configuration, written as Akka's are.
 *
 * <p>Read as a whole before anything is made of it, so that a wrong value is known when the system starts or the
 * dispatcher is looked up, and not when its second thread is needed.
 */
record DispatcherSettings(
        String id,
        int throughput,
        Duration throughputDeadline,
        Duration stuckAfter,
        boolean isPinned,
        Threads threads) {

    /** Which executor. */
    sealed interface Threads {
        ExecutorService start(NamedThreads names);
    }

    /**
     * A pool whose workers take each other's work.
     *
     * @param fifo first in, first out, which is fair among actors
     */
    record ForkJoin(int parallelism, boolean fifo) implements Threads {
        @Override
        public ExecutorService start(NamedThreads names) {
            return new ForkJoinPool(parallelism, names, null, fifo);
        }
    }

    /**
     * Threads for work that waits.
     *
     * @param max how many threads there are when the queue is full
     * @param queueSize how much work may wait; 0 for no bound
     */
    record ThreadPool(int core, int max, int queueSize, Duration keepAlive, boolean endsIdleThreads)
            implements Threads {
        ThreadPool ofOneThread() {
            return new ThreadPool(1, 1, 0, keepAlive, endsIdleThreads);
        }

        @Override
        public ExecutorService start(NamedThreads names) {
            BlockingQueue<Runnable> queue =
                    queueSize == 0 ? new LinkedBlockingQueue<>() : new LinkedBlockingQueue<>(queueSize);
            var pool = new ThreadPoolExecutor(
                    core, max, keepAlive.toNanos(), TimeUnit.NANOSECONDS, queue, names, ThreadPool::refuse);
            pool.allowCoreThreadTimeOut(endsIdleThreads);
            return pool;
        }

        /**
         * A pool that is shut down while it makes a thread does without it, and refuses what that was made for. But what was
         * queued meanwhile relied on it, and would stay in the queue of a pool that has no threads for ever (JDK 17 to 25):
         * so a thread is made for that, if there is anything.
         */
        private static void refuse(Runnable work, ThreadPoolExecutor pool) {
            pool.prestartCoreThread();
            throw new RejectedExecutionException(pool.isShutdown() ? "it was shut down" : "its queue is full");
        }
    }

    /** A virtual thread for each turn; the pool, where the JDK has none. */
    record Virtual(ThreadPool otherwise) implements Threads {
        @Override
        public ExecutorService start(NamedThreads names) {
            return VirtualThreads.executor(names.prefix()).orElseGet(() -> otherwise.start(names));
        }
    }

    /**
     * Reads the section at {@code id}; what it leaves out is as in the default dispatcher's.
     *
     * @throws ConfigException naming the key and its origin
     */
    static DispatcherSettings read(String id, Config section) {
        return read(id, section, Refusals.thrown());
    }

    static DispatcherSettings read(String id, Config section, Refusals refusals) {
        SectionReader reader = new SectionReader(id, section, refusals);
        boolean pinned = isPinned(id, reader);
        Threads threads = threads(reader);
        return new DispatcherSettings(
                id,
                reader.atLeast(1, "throughput"),
                reader.time("throughput-deadline-time"),
                reader.time("stuck-actor-threshold"),
                pinned,
                pinned ? threadPool(reader).ofOneThread() : threads);
    }

    private static boolean isPinned(String id, SectionReader section) {
        String type = section.text("type");
        switch (type) {
            case "Dispatcher":
                return false;
            case "PinnedDispatcher":
                if (id.equals(DispatcherRegistry.DEFAULT)) {
                    section.refuse("type", "the default dispatcher is shared, by more than actors: it is a Dispatcher");
                }
                return true;
            default:
                section.refuse(
                        "type",
                        "there is no dispatcher type [" + type + "]: the type is Dispatcher or PinnedDispatcher");
                return false;
        }
    }

    private static Threads threads(SectionReader section) {
        String executor = section.text("executor");
        switch (executor) {
            case "fork-join-executor":
                return forkJoin(section.section(executor));
            case "thread-pool-executor":
                return threadPool(section);
            case "virtual-thread-executor":
                return new Virtual(threadPool(section));
            default:
                section.refuse(
                        "executor",
                        "there is no executor [" + executor
                                + "]: use fork-join-executor, thread-pool-executor or virtual-thread-executor");
                return threadPool(section);
        }
    }

    private static ForkJoin forkJoin(SectionReader section) {
        String mode = section.text("task-peeking-mode");
        if (!mode.equals("FIFO") && !mode.equals("LIFO")) {
            section.refuse("task-peeking-mode", "it is FIFO or LIFO; found " + mode);
        }
        return new ForkJoin(scaled(section, "parallelism"), mode.equals("FIFO"));
    }

    private static ThreadPool threadPool(SectionReader section) {
        SectionReader pool = section.section("thread-pool-executor");
        boolean isFixed = !pool.text("fixed-pool-size").equals("off");
        int core = isFixed ? pool.atLeast(1, "fixed-pool-size") : scaled(pool, "core-pool-size");
        int max = isFixed ? core : Math.max(core, scaled(pool, "max-pool-size"));
        return new ThreadPool(
                core,
                max,
                Math.max(0, pool.wholeNumber("task-queue-size")),
                pool.someTime("keep-alive-time"),
                pool.isOn("allow-core-timeout"));
    }

    /** As many as there are processors, times a factor, within bounds. */
    private static int scaled(SectionReader section, String what) {
        int min = section.atLeast(1, what + "-min");
        int max = section.atLeast(1, what + "-max");
        // A maximum below the default minimum says enough by itself, as in Akka.
        if (min > max && !section.isDefault(what + "-min")) {
            String key = what + (section.isDefault(what + "-max") ? "-min" : "-max");
            section.refuse(key, what + "-min is not larger than " + what + "-max; found " + min + " and " + max);
        }
        double scaled = Runtime.getRuntime().availableProcessors() * section.number(what + "-factor");
        return Math.min(Math.max((int) Math.ceil(scaled), min), max);
    }
}
