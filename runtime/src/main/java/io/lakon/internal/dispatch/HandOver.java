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
    private final NextTurns next; // of the pool it is handed to, which need not be the task's own
    private final PoolTask task;

    HandOver(NextTurns next, PoolTask task) {
        this.next = next;
        this.task = task;
    }

    PoolTask task() {
        return task;
    }

    /** Runs the task, then what is next on this thread, and so on. */
    @Override
    protected boolean exec() {
        next.run(task);
        return false; // nobody waits for its completion, which would cost a compare-and-set
    }

    // What a task may ask of the calling worker's pool, for NextTurns.

    /** The next of what comes from outside the pool, or null. */
    static @Nullable ForkJoinTask<?> pollOutsiders() {
        return pollSubmission();
    }

    /** The next of what waits for the calling worker, or null. */
    static @Nullable ForkJoinTask<?> pollOwn() {
        return pollNextLocalTask();
    }

    /** The next of what waits for the calling worker; if there is nothing, for others, or comes from outside; or null. */
    static @Nullable ForkJoinTask<?> pollAny() {
        return pollTask();
    }

    @Override
    public @Nullable Void getRawResult() {
        return null;
    }

    @Override
    protected void setRawResult(@Nullable Void value) {}
}
