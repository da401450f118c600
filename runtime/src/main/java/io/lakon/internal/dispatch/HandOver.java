// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * One time that a task is handed to a fork-join pool: an object of its own each time.
 *
 * <p>The task could be a {@link ForkJoinTask} itself, which never completes and is handed over again and again. But a thread that
 * steals from a queue of the pool reads what is in a slot, and then takes it by a compare-and-set, which trusts that no task is
 * there twice. A thief that is held up in between, while the task runs and is handed over so often that it is in that slot of the
 * ring again, takes it all the same, and sets the queue back by a round: its owner then waits for ever for a thief that is long
 * gone.
 */
@SuppressWarnings("serial") // a ForkJoinTask is Serializable; this never leaves its JVM
final class HandOver extends ForkJoinTask<@Nullable Void> {
    private static final int OUTSIDERS_EVERY = 16; // runs; a power of two

    private final PoolTask task;

    HandOver(PoolTask task) {
        this.task = task;
    }

    /** Runs the task, then what is next on this thread, and so on. */
    @Override
    protected boolean exec() {
        PoolTask next = task;
        while (next != null) {
            if ((++next.runs & OUTSIDERS_EVERY - 1) == 0) {
                letOutsidersIn();
            }
            next = next.runOnce();
        }
        return false; // nobody waits for its completion, which would cost a compare-and-set
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
    public @Nullable Void getRawResult() {
        return null;
    }

    @Override
    protected void setRawResult(@Nullable Void value) {}
}
