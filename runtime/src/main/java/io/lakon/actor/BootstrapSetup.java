// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * What an actor system is made from. Values; each {@code with} method returns a changed copy.
 *
 * <p>In a container, {@link #withThreads} hands over its managed threads, and {@link #withGuardianOnCaller} has the
 * guardian's children exist when {@link ActorSystem#create} returns, without waiting for any of those threads.
 */
public final class BootstrapSetup extends Setup {
    private final @Nullable Config config;
    private final @Nullable ClassLoader classLoader;
    private final @Nullable ThreadFactory threads;
    private final @Nullable ForkJoinWorkerThreadFactory workers;
    private final boolean guardianOnCaller;
    private final @Nullable ClassLoader cleanThreads;

    private BootstrapSetup(
            @Nullable Config config,
            @Nullable ClassLoader classLoader,
            @Nullable ThreadFactory threads,
            @Nullable ForkJoinWorkerThreadFactory workers,
            boolean guardianOnCaller,
            @Nullable ClassLoader cleanThreads) {
        this.config = config;
        this.classLoader = classLoader;
        this.threads = threads;
        this.workers = workers;
        this.guardianOnCaller = guardianOnCaller;
        this.cleanThreads = cleanThreads;
    }

    /** The class path's configuration, this class's loader, the JDK's threads. */
    public static BootstrapSetup create() {
        return new BootstrapSetup(null, null, null, null, false, null);
    }

    /** As {@link #create()}, {@linkplain #withConfig with this configuration}. */
    public static BootstrapSetup create(Config config) {
        return create().withConfig(config);
    }

    /** Uses {@code config}, with {@code reference.conf} for what it leaves out. */
    public BootstrapSetup withConfig(Config config) {
        return new BootstrapSetup(
                Objects.requireNonNull(config, "config"),
                classLoader,
                threads,
                workers,
                guardianOnCaller,
                cleanThreads);
    }

    /** Finds configuration resources and the classes they name with {@code loader}. */
    public BootstrapSetup withClassloader(ClassLoader loader) {
        return new BootstrapSetup(
                config, Objects.requireNonNull(loader, "loader"), threads, workers, guardianOnCaller, cleanThreads);
    }

    /**
     * Makes every thread of the system with these factories: {@code workers} those of fork-join dispatchers, {@code
     * threads} all others. The threads are given names that begin with the system's; everything else about them is the
     * factories' business. Whoever gives them also ends the system: it adds no hook to the exit of the JVM, and
     * takes no asks from others once its end has begun.
     */
    public BootstrapSetup withThreads(ThreadFactory threads, ForkJoinWorkerThreadFactory workers) {
        return new BootstrapSetup(
                config,
                classLoader,
                Objects.requireNonNull(threads, "threads"),
                Objects.requireNonNull(workers, "workers"),
                guardianOnCaller,
                cleanThreads);
    }

    /**
     * Runs the guardian's setup on the thread that creates the system, before {@link ActorSystem#create} returns: what it
     * spawns exists then, and takes messages, although none of it may have run yet.
     */
    public BootstrapSetup withGuardianOnCaller() {
        return new BootstrapSetup(config, classLoader, threads, workers, true, cleanThreads);
    }

    /**
     * Has every message find its thread with {@code loader} as its context class loader and nothing in the MDC, whatever ran
     * there before; and so every callback that is run by one of the system's dispatchers.
     */
    public BootstrapSetup withCleanThreads(ClassLoader loader) {
        return new BootstrapSetup(
                config, classLoader, threads, workers, guardianOnCaller, Objects.requireNonNull(loader, "loader"));
    }

    /** The whole configuration, loaded from the class path if none was given. */
    public Config config() {
        return config == null
                ? ConfigFactory.load(classLoader())
                : config.withFallback(ConfigFactory.defaultReference(classLoader()))
                        .resolve();
    }

    /** The class loader given, or else this class's. */
    public ClassLoader classLoader() {
        return classLoader == null ? BootstrapSetup.class.getClassLoader() : classLoader;
    }

    /** What makes the threads that are no fork-join workers: the JDK's default factory, if none was given. */
    public ThreadFactory threads() {
        return threads == null ? Executors.defaultThreadFactory() : threads;
    }

    /** What makes fork-join workers: the JDK's default factory, if none was given. */
    public ForkJoinWorkerThreadFactory workers() {
        return workers == null ? ForkJoinPool.defaultForkJoinWorkerThreadFactory : workers;
    }

    /** Whether the threads are made by somebody else's factories, and not the JDK's. */
    public boolean hasGivenThreads() {
        return threads != null;
    }

    /** The class loader of clean threads, if there are to be any. */
    public Optional<ClassLoader> cleanThreadsLoader() {
        return Optional.ofNullable(cleanThreads);
    }

    public boolean isGuardianOnCaller() {
        return guardianOnCaller;
    }
}
