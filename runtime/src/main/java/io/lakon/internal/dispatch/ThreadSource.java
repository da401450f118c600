// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import com.typesafe.config.Config;
import io.lakon.actor.BootstrapSetup;
import io.lakon.internal.context.CleanThread;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Where the threads of one system come from. */
public final class ThreadSource {
    private final String system;
    private final BootstrapSetup setup;
    private final boolean daemonic;
    private final @Nullable CleanThread clean;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet(); // those that have not ended, and some that have
    private final Set<String> prefixes = ConcurrentHashMap.newKeySet(); // of their names

    public ThreadSource(String system, BootstrapSetup setup, Config config) {
        this.system = system;
        this.setup = setup;
        this.clean = setup.cleanThreadsLoader().map(CleanThread::new).orElse(null);
        this.daemonic = config.getBoolean("lakon.daemonic");
    }

    /** A factory for the plain threads of {@code part}, as {@code lakon.scheduler} is one. */
    public ThreadFactory threads(String part) {
        ThreadFactory named = named(part);
        CleanThread known = clean;
        // A thread may be made with what the thread has that happens to need it.
        return known == null ? named : action -> named.newThread(known.before(action));
    }

    /** What actors' turns make of their threads before each message; null for nothing. */
    @Nullable
    CleanThread clean() {
        return clean;
    }

    NamedThreads named(String part) {
        String prefix = system + "-" + part;
        prefixes.add(prefix + "-");
        return new NamedThreads(prefix, setup.threads(), setup.workers(), this::finish);
    }

    /** Whether the calling thread was made here. Virtual ones are not: what runs on them keeps none of these waiting. */
    public boolean isOwn() {
        return threads.contains(Thread.currentThread());
    }

    /** Whether the calling thread works for this system; virtual ones are known by their names. */
    public boolean isInside() {
        return isOwn() || prefixes.stream().anyMatch(Thread.currentThread().getName()::startsWith);
    }

    /** Waits until all threads have ended that were made here; false if {@code deadline} by the JVM's clock comes first. */
    public boolean awaitEnd(long deadline) throws InterruptedException {
        for (Thread each : threads) {
            long left = deadline - System.nanoTime();
            if (left > 0) {
                TimeUnit.NANOSECONDS.timedJoin(each, left);
            }
            if (each.isAlive()) {
                return false;
            }
            // A container's thread holds what there was where it was made, be it of another application.
            threads.remove(each);
        }
        return true;
    }

    /** Whether a container's thread is a daemon is the container's business. */
    private void finish(Thread thread) {
        threads.removeIf(each -> each.getState() == Thread.State.TERMINATED);
        threads.add(thread);
        if (!setup.hasGivenThreads()) {
            thread.setDaemon(daemonic);
        }
    }
}
