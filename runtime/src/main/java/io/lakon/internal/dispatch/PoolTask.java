// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * What a fork-join pool runs for a dispatcher, and after it what {@linkplain NextTurns is next} on its worker.
 *
 * <p>A {@link ForkJoinTask} that never completes, so that it can be handed over again and again without allocating anything.
 * Whoever hands it over must have won the right to: it is never in a pool twice.
 */
@SuppressWarnings("serial") // a ForkJoinTask is Serializable; this never leaves its JVM
public abstract class PoolTask extends ForkJoinTask<@Nullable Void> implements Runnable {
    private static final int OUTSIDERS_EVERY = 16; // runs; a power of two

    private byte runs; // counts round and round

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

    @Override
    protected final boolean exec() {
        PoolTask task = this;
        while (task != null) {
            if ((++task.runs & OUTSIDERS_EVERY - 1) == 0) {
                letOutsidersIn();
            }
            task = task.runOnce();
        }
        return false; // not complete: it may be handed over again
    }

    /**
     * A worker of a fork-join pool takes what its own turns have handed over before it looks at what comes from other
     * threads: actors that keep each other busy could shut these out for ever. So now and then a turn fetches one of them
     * into the worker's own queue, which is first in, first out, and as long as it has something nothing is next.
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
