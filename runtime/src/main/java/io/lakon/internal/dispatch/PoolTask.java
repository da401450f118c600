// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

/**
 * What a dispatcher's threads run, and, on those of a fork-join pool, after it what {@linkplain NextTurns is next} on its worker.
 *
 * <p>It may be handed over again and again. Whoever hands it over must have won the right to: it never waits twice.
 */
public abstract class PoolTask implements Runnable {
    PoolTask() {}

    /** Runs it. Throws nothing. */
    @Override
    public abstract void run();

    /**
     * Called in place of {@link #run} when no executor takes it any more, as after the end of the system: what waits for it
     * is to be reported, not kept.
     */
    protected abstract void refused();

    /** Whether others may wait for it, as it is known to be over in a moment. */
    boolean isShort() {
        return false;
    }

    /** Whether nobody should wait for it, as it is known to take long. */
    boolean isLong() {
        return false;
    }
}
