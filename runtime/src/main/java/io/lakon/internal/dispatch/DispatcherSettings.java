// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
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
        boolean pinned = isPinned(id, section);
        Threads threads = threads(id, section);
        return new DispatcherSettings(
                id,
                atLeastOne(section, id, "throughput"),
                duration(section, id, "throughput-deadline-time", true),
                duration(section, id, "stuck-actor-threshold", true),
                pinned,
                pinned ? threadPool(id, section).ofOneThread() : threads);
    }

    private static boolean isPinned(String id, Config section) {
        String type = section.getString("type");
        switch (type) {
            case "Dispatcher":
                return false;
            case "PinnedDispatcher":
                if (id.equals(DispatcherRegistry.DEFAULT)) {
                    throw wrong(
                            section,
                            id,
                            "type",
                            "the default dispatcher is shared, by more than actors: it is a Dispatcher");
                }
                return true;
            default:
                throw wrong(
                        section,
                        id,
                        "type",
                        "there is no dispatcher type [" + type + "]: the type is Dispatcher or PinnedDispatcher");
        }
    }

    private static Threads threads(String id, Config section) {
        String executor = section.getString("executor");
        switch (executor) {
            case "fork-join-executor":
                return forkJoin(id + "." + executor, section.getConfig(executor));
            case "thread-pool-executor":
                return threadPool(id, section);
            case "virtual-thread-executor":
                return new Virtual(threadPool(id, section));
            default:
                throw wrong(
                        section,
                        id,
                        "executor",
                        "there is no executor [" + executor
                                + "]: use fork-join-executor, thread-pool-executor or virtual-thread-executor");
        }
    }

    private static ForkJoin forkJoin(String path, Config section) {
        String mode = section.getString("task-peeking-mode");
        if (!mode.equals("FIFO") && !mode.equals("LIFO")) {
            throw wrong(section, path, "task-peeking-mode", "it is FIFO or LIFO; found " + mode);
        }
        return new ForkJoin(scaled(section, path, "parallelism"), mode.equals("FIFO"));
    }

    private static ThreadPool threadPool(String id, Config section) {
        String path = id + ".thread-pool-executor";
        Config pool = section.getConfig("thread-pool-executor");
        boolean isFixed = !pool.getString("fixed-pool-size").equals("off");
        int core = isFixed ? atLeastOne(pool, path, "fixed-pool-size") : scaled(pool, path, "core-pool-size");
        int max = isFixed ? core : Math.max(core, scaled(pool, path, "max-pool-size"));
        return new ThreadPool(
                core,
                max,
                Math.max(0, pool.getInt("task-queue-size")),
                duration(pool, path, "keep-alive-time", false),
                pool.getBoolean("allow-core-timeout"));
    }

    /** As many as there are processors, times a factor, within bounds. */
    private static int scaled(Config section, String path, String what) {
        int min = atLeastOne(section, path, what + "-min");
        int max = atLeastOne(section, path, what + "-max");
        double scaled = Runtime.getRuntime().availableProcessors() * section.getDouble(what + "-factor");
        return Math.min(Math.max((int) Math.ceil(scaled), min), max);
    }

    private static int atLeastOne(Config section, String path, String key) {
        int value = section.getInt(key);
        if (value < 1) {
            throw wrong(section, path, key, "it is at least 1; found " + value);
        }
        return value;
    }

    private static Duration duration(Config section, String path, String key, boolean mayBeZero) {
        Duration value = section.getDuration(key);
        if (value.isNegative() || (value.isZero() && !mayBeZero)) {
            throw wrong(
                    section,
                    path,
                    key,
                    (mayBeZero ? "it is not negative" : "it is longer than nothing") + "; found " + value);
        }
        return value;
    }

    private static ConfigException wrong(Config section, String path, String key, String why) {
        return new ConfigException.BadValue(section.getValue(key).origin(), path + "." + key, why);
    }
}
