// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadFactory;

/**
 * Where an application's actor system has its threads from.
 *
 * <p>From the container, if that lends any: then they carry the application's naming context and security context, and the
 * container counts them. A {@code ManagedThreadFactory} makes fork-join workers too since Jakarta Concurrency 3.0; it is
 * known here by the interfaces of the JDK alone, so that nothing is missing where there is no container.
 *
 * <p>It is looked up once, on a thread of the container: others see no names.
 */
record Threads(ThreadFactory threads, ForkJoinWorkerThreadFactory workers, boolean managed) {
    private static final String MANAGED = "java:comp/DefaultManagedThreadFactory";

    static Threads find(ClassLoader loader) {
        Optional<ThreadFactory> managed = Jndi.find(MANAGED, ThreadFactory.class);
        if (managed.isPresent() && managed.get() instanceof ForkJoinWorkerThreadFactory workers) {
            ThreadFactory threads = managed.get();
            return new Threads(
                    action -> withLoader(threads.newThread(action), loader),
                    pool -> withLoader(workers.newThread(pool), loader),
                    true);
        }
        return new Threads(
                action -> withLoader(daemon(action), loader), pool -> withLoader(new Worker(pool), loader), false);
    }

    /** What it would be otherwise depends on who happens to make the thread. */
    private static <T extends Thread> T withLoader(T thread, ClassLoader loader) {
        if (thread != null) { // a container's factory may answer null, while it is shutting down
            thread.setContextClassLoader(loader);
        }
        return thread;
    }

    /** Fork-join workers are daemons anyway. */
    private static Thread daemon(Runnable action) {
        Thread thread = new Thread(action);
        thread.setDaemon(true);
        return thread;
    }

    private static final class Worker extends ForkJoinWorkerThread {
        Worker(ForkJoinPool pool) {
            super(pool);
        }
    }
}
