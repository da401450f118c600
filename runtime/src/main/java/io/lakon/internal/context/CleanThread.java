// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.context;

import java.util.Map;
import org.slf4j.MDC;

/**
 * How every message finds its thread: with one class loader, and nothing in the MDC.
 *
 * <p>A thread is made so before a message and not after it: then it does not matter who has left something there, a handler,
 * the callback of a future, or whoever happened to make the thread.
 */
public final class CleanThread {
    private final ClassLoader loader;

    public CleanThread(ClassLoader loader) {
        this.loader = loader;
    }

    /** Makes the calling thread, which is {@code current}, so. */
    public void make(Thread current) {
        if (current.getContextClassLoader() != loader) {
            current.setContextClassLoader(loader);
        }
        MDC.clear();
    }

    /** A task that makes its thread so, and then does what {@code action} does. */
    public Runnable before(Runnable action) {
        return () -> {
            make(Thread.currentThread());
            action.run();
        };
    }

    /** Runs what may make the calling thread so, and gives the thread back as it is now. */
    public static void lend(Runnable action) {
        Thread current = Thread.currentThread();
        ClassLoader loader = current.getContextClassLoader();
        Map<String, String> mdc = MDC.getCopyOfContextMap();
        try {
            action.run();
        } finally {
            current.setContextClassLoader(loader);
            MDC.setContextMap(mdc != null ? mdc : Map.of());
            if (mdc == null) {
                MDC.clear(); // only where a map has been set does the thread keep nothing of SLF4J's
            }
        }
    }
}
