// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import io.lakon.actor.Cancellable;
import io.lakon.actor.CoordinatedShutdown;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one system has run when the JVM exits. In a container nothing: the JVM is not its own, and would keep it. */
final class JvmHooks {
    private static final Logger LOG = LoggerFactory.getLogger(CoordinatedShutdown.class);

    private final String system;
    private final boolean allowed;
    private final AtomicInteger count = new AtomicInteger();

    JvmHooks(String system, boolean allowed) {
        this.system = system;
        this.allowed = allowed;
    }

    boolean areAllowed() {
        return allowed;
    }

    /** Adds a hook. */
    Cancellable add(Runnable action) {
        String name = system + "-shutdown-hook-" + count.incrementAndGet();
        // Without the thread-locals of whoever happens to be here: it is kept until the JVM exits, or the system ends.
        Hook hook = new Hook(new Thread(null, action, name, 0, false));
        hook.add();
        return hook;
    }

    private static final class Hook implements Cancellable {
        private final Thread thread;
        private volatile boolean cancelled;

        Hook(Thread thread) {
            this.thread = thread;
        }

        void add() {
            try {
                Runtime.getRuntime().addShutdownHook(thread);
            } catch (IllegalStateException exiting) {
                LOG.warn("{} is not added: the JVM exits", thread.getName());
                cancelled = true;
            }
        }

        @Override
        public boolean cancel() {
            try {
                boolean removed = Runtime.getRuntime().removeShutdownHook(thread);
                cancelled |= removed;
                return removed;
            } catch (IllegalStateException exiting) {
                return false; // it runs already
            }
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
