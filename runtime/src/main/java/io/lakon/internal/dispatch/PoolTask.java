// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher's threads run, and, on those of a fork-join pool, after it what {@linkplain NextTurns is next} on its worker.
 *
 * <p>It may be handed over again and again. Whoever hands it over must have won the right to: it never waits twice.
 */
public abstract class PoolTask implements Runnable {
    byte runs; // of a fork-join pool; counts round and round

    PoolTask() {}

    /** Runs it, and answers what is next on this thread, or null. Throws nothing. */
    protected abstract @Nullable PoolTask runOnce();

    /**
     * Called in place of {@link #run} when no executor takes it any more, as after the end of the system: what waits for it
     * is to be reported, not kept.
     */
    protected abstract void refused();

    /** Runs it where nothing can be next. Throws nothing. */
    @Override
    public final void run() {
        PoolTask next = runOnce();
        if (next != null) {
            throw new IllegalStateException(next + " was to follow on a thread that has no next turns");
        }
    }
}
