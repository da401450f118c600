// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A dispatcher's section of the configuration, written as Akka's are.
 *
 * <p>Read as a whole before anything is made of it, so that a wrong value is known when the system starts or the
 * dispatcher is looked up, and not when its second thread is needed.
 */
record DispatcherSettings(
        String id, int throughput, Duration throughputDeadline, Duration stuckAfter, Threads threads) {

    /** Which executor. */
    sealed interface Threads {
        ExecutorService start(NamedThreads names);
    }

    /** A pool whose workers take each other's work; first in, first out, which is fair among actors. */
    record ForkJoin(int parallelism) implements Threads {
        @Override
        public ExecutorService start(NamedThreads names) {
            return new ForkJoinPool(parallelism, names, null, true);
        }
    }

    /** Threads for work that waits; idle ones end. */
    record ThreadPool(int size, Duration keepAlive) implements Threads {
        @Override
        public ExecutorService start(NamedThreads names) {
            var pool = new ThreadPoolExecutor(
                    size, size, keepAlive.toNanos(), TimeUnit.NANOSECONDS, new LinkedBlockingQueue<>(), names);
            pool.allowCoreThreadTimeOut(true);
            return pool;
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
        String type = section.getString("type");
        if (!type.equals("Dispatcher")) {
            throw new ConfigException.BadValue(
                    section.getValue("type").origin(),
                    id + ".type",
                    "there is no dispatcher type [" + type + "]: the type is Dispatcher");
        }
        return new DispatcherSettings(
                id,
                atLeastOne(section, id, "throughput"),
                duration(section, id, "throughput-deadline-time", true),
                duration(section, id, "stuck-actor-threshold", true),
                threads(id, section));
    }

    private static Threads threads(String id, Config section) {
        String executor = section.getString("executor");
        switch (executor) {
            case "fork-join-executor":
                Config forkJoin = section.getConfig(executor);
                double scaled = Runtime.getRuntime().availableProcessors() * forkJoin.getDouble("parallelism-factor");
                int min = atLeastOne(forkJoin, id + "." + executor, "parallelism-min");
                int max = atLeastOne(forkJoin, id + "." + executor, "parallelism-max");
                return new ForkJoin(Math.max(min, Math.min((int) Math.ceil(scaled), max)));
            case "thread-pool-executor":
                return threadPool(id, section);
            case "virtual-thread-executor":
                return new Virtual(threadPool(id, section));
            default:
                throw new ConfigException.BadValue(
                        section.getValue("executor").origin(),
                        id + ".executor",
                        "there is no executor [" + executor
                                + "]: use fork-join-executor, thread-pool-executor or virtual-thread-executor");
        }
    }

    private static ThreadPool threadPool(String id, Config section) {
        String key = "thread-pool-executor";
        Config pool = section.getConfig(key);
        return new ThreadPool(
                atLeastOne(pool, id + "." + key, "fixed-pool-size"),
                duration(pool, id + "." + key, "keep-alive-time", false));
    }

    private static int atLeastOne(Config section, String path, String key) {
        int value = section.getInt(key);
        if (value < 1) {
            throw new ConfigException.BadValue(
                    section.getValue(key).origin(), path + "." + key, "it is at least 1; found " + value);
        }
        return value;
    }

    private static Duration duration(Config section, String path, String key, boolean mayBeZero) {
        Duration value = section.getDuration(key);
        if (value.isNegative() || (value.isZero() && !mayBeZero)) {
            throw new ConfigException.BadValue(
                    section.getValue(key).origin(),
                    path + "." + key,
                    (mayBeZero ? "it is not negative" : "it is longer than nothing") + "; found " + value);
        }
        return value;
    }
}
