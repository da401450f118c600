// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import com.typesafe.config.Config;
import io.lakon.actor.BootstrapSetup;
import java.util.concurrent.ThreadFactory;

/** Where the threads of one system come from. */
public final class ThreadSource {
    private final String system;
    private final BootstrapSetup setup;
    private final boolean daemonic;

    public ThreadSource(String system, BootstrapSetup setup, Config config) {
        this.system = system;
        this.setup = setup;
        this.daemonic = config.getBoolean("lakon.daemonic");
    }

    /** A factory for the plain threads of {@code part}, as {@code lakon.scheduler} is one. */
    public ThreadFactory threads(String part) {
        return named(part);
    }

    NamedThreads named(String part) {
        return new NamedThreads(system + "-" + part, setup.threads(), setup.workers(), this::finish);
    }

    /** Whether a container's thread is a daemon is the container's business. */
    private void finish(Thread thread) {
        if (!setup.hasGivenThreads()) {
            thread.setDaemon(daemonic);
        }
    }
}
