// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.time.Duration;
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
    private byte turns; // of this one; counts round and round

    protected Turn() {}

    /** Runs one turn. Throws nothing. */
    @Override
    public abstract void run();

    /**
     * Called in place of {@link #run} when no executor takes the turn any more, as after the end of the system: what
     * waits for it is to be reported, not kept.
     */
    protected abstract void refused();

    /** Changes whenever the turn begins with something else; from any thread, and only roughly while it changes. */
    protected abstract int progress();

    /**
     * Called, on another thread, when a turn has been at the same thing for {@code time}, which is more than {@code limit}.
     */
    protected abstract void stuck(Duration time, Duration limit);

    @Override
    protected final boolean exec() {
        if ((++turns & 15) == 0) {
            letOutsidersIn();
        }
        run();
        return false; // not complete: it will be handed over again
    }

    /**
     * A worker of a fork-join pool takes what its own turns have handed over before it looks at what comes from other
     * threads: actors that keep each other busy could shut these out for ever. So now and then a turn fetches one of them
     * into the worker's own queue, which is first in, first out.
     */
    private static void letOutsidersIn() {
        ForkJoinTask<?> outsider = pollSubmission();
        if (outsider != null) {
            outsider.fork();
        }
    }

    @Override
    public final @Nullable Void getRawResult() {
        return null;
    }

    @Override
    protected final void setRawResult(@Nullable Void value) {}
}
