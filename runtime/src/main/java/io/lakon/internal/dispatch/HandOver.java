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
    private final PoolTask task;

    HandOver(PoolTask task) {
        this.task = task;
    }

    /** Something that waits in the pool but not for the calling worker; of other workers only if {@code ofWorkers}. */
    static @Nullable ForkJoinTask<?> pollOthers(boolean ofWorkers) {
        ForkJoinTask<?> submitted = pollSubmission();
        return submitted == null && ofWorkers ? pollTask() : submitted;
    }

    /** Runs the task, then what is next on this thread, and so on. */
    @Override
    protected boolean exec() {
        task.dispatcher().runInPool(task);
        return false; // nobody waits for its completion, which would cost a compare-and-set
    }

    @Override
    public @Nullable Void getRawResult() {
        return null;
    }

    @Override
    protected void setRawResult(@Nullable Void value) {}
}
