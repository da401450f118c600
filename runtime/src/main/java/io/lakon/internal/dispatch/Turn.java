// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatcher runs, again and again: one object for the whole life of an actor.
 *
 * <p>It is a {@link ForkJoinTask} that never completes, so that handing it to a fork-join pool allocates nothing. Whoever
 * hands it over must have won the right to: a turn is never in a pool twice.
 */
@SuppressWarnings("serial") // a ForkJoinTask is Serializable; a turn never leaves its JVM
public abstract class Turn extends ForkJoinTask<@Nullable Void> implements Runnable {
    protected Turn() {}

    /** Runs one turn. Throws nothing. */
    @Override
    public abstract void run();

    /**
     * Called in place of {@link #run} when no executor takes the turn any more, as after the end of the system: what
     * waits for it is to be reported, not kept.
     */
    protected abstract void refused();

    @Override
    protected final boolean exec() {
        run();
        return false; // not complete: it will be handed over again
    }

    @Override
    public final @Nullable Void getRawResult() {
        return null;
    }

    @Override
    protected final void setRawResult(@Nullable Void value) {}
}
