// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.time.Duration;

/**
 * What a dispatcher runs, again and again: one object for the whole life of an actor.
 *
 * <p>One turn of several is timed, to know whether others may wait for its end: a running average of what a message takes. One that
 * is not known yet is neither short nor long.
 */
public abstract class Turn extends PoolTask {
    // Found by measuring: with another processor looking for work, it has a turn within some tenths of that.
    static final int SHORT_NANOS = 1_000;

    private static final int TIMED_EVERY = 32; // turns, as a clock takes as long as a short one; a power of two
    private static final int MOST_NANOS = 2 * SHORT_NANOS; // that count: a thread may have lost its processor meanwhile
    private static final int SHARE = 8; // a time is an eighth of the new average

    private byte turns; // goes round and round
    private short nanos; // for a message, on the average; 0 if none was timed

    protected Turn() {}

    /** A turn begins; what to {@link #end} it with. */
    protected final long begin() {
        return (++turns & TIMED_EVERY - 1) == 0 ? System.nanoTime() : 0;
    }

    /** The turn that has begun so ends, after {@code messages}. */
    protected final void end(long begun, int messages) {
        if (begun != 0) {
            took(System.nanoTime() - begun, messages);
        }
    }

    final void took(long time, int messages) {
        int each = 1 + (int) Math.min(MOST_NANOS, time / Math.max(1, messages));
        nanos = (short) (nanos == 0 ? each : nanos + (each - nanos) / SHARE);
    }

    @Override
    final boolean isShort() {
        return nanos != 0 && nanos <= SHORT_NANOS;
    }

    @Override
    final boolean isLong() {
        return nanos > SHORT_NANOS;
    }

    /** Changes whenever the turn begins with something else; from any thread, and only roughly while it changes. */
    protected abstract int progress();

    /**
     * Called, on another thread, when a turn has been at the same thing for {@code time}, which is more than {@code limit}.
     */
    protected abstract void stuck(Duration time, Duration limit);
}
