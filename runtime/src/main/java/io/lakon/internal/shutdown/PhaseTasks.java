// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import io.lakon.actor.Cancellable;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.Done;
import io.lakon.actor.Scheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One phase and its tasks: they are added until it begins, and then run. */
final class PhaseTasks {
    private static final Logger LOG = LoggerFactory.getLogger(CoordinatedShutdown.class);

    private final Phase phase;

    // Both guarded by this: a task comes before the phase begins, and is run, or after, and is refused.
    private final List<ShutdownTask> tasks = new ArrayList<>();
    private boolean begun;

    PhaseTasks(Phase phase) {
        this.phase = phase;
    }

    Phase phase() {
        return phase;
    }

    /** Adds a task; false if the phase has begun. */
    synchronized boolean add(ShutdownTask task) {
        if (!begun) {
            tasks.removeIf(ShutdownTask::isCancelled); // whoever adds and cancels again and again leaves nothing behind
            tasks.add(task);
        }
        return !begun;
    }

    synchronized boolean isEmpty() {
        return tasks.stream().allMatch(ShutdownTask::isCancelled);
    }

    /** From now on it takes no more. */
    synchronized List<ShutdownTask> begin() {
        begun = true;
        return tasks.stream().filter(task -> !task.isCancelled()).toList();
    }

    /**
     * Runs the tasks. The future completes when all are done, or the time-out is over; it fails if that is a failure of the
     * shutdown.
     *
     * @param isLast whether the clock may end with this phase, and so cannot end the phase
     */
    CompletableFuture<Void> run(Scheduler clock, boolean isLast) {
        List<ShutdownTask> running = begin();
        if (running.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        List<String> names = running.stream().map(ShutdownTask::name).toList();
        if (!phase.enabled()) {
            LOG.info("Phase [{}] is disabled: its tasks {} are not run", phase.name(), names);
            return CompletableFuture.completedFuture(null);
        }
        LOG.debug("Phase [{}] begins, with the tasks {}", phase.name(), names);
        CompletableFuture<Void> all =
                CompletableFuture.allOf(running.stream().map(this::start).toArray(CompletableFuture<?>[]::new));
        if (!isLast) {
            // On the clock's own thread: the others may be what the phase waits for.
            Cancellable alarm = clock.scheduleOnce(phase.timeout(), () -> late(all, running), Runnable::run);
            all.whenComplete((done, failure) -> alarm.cancel());
        }
        return all;
    }

    private CompletableFuture<Done> start(ShutdownTask task) {
        return phase.recover()
                ? task.start().exceptionally(failure -> recovered(task, failure))
                : task.start().whenComplete((done, failure) -> note(task, failure));
    }

    private Done recovered(ShutdownTask task, Throwable failure) {
        LOG.warn("Task [{}] of phase [{}] has failed: the shutdown goes on", task.name(), phase.name(), failure);
        return Done.getInstance();
    }

    /** Of several that fail the phase has the failure of one, and the name of none. */
    private void note(ShutdownTask task, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.warn("Task [{}] of phase [{}] has failed", task.name(), phase.name(), failure);
        }
    }

    private void late(CompletableFuture<Void> all, List<ShutdownTask> running) {
        List<String> left = running.stream()
                .filter(task -> !task.isDone())
                .map(ShutdownTask::name)
                .toList();
        String what = "Phase [" + phase.name() + "] has taken " + phase.timeout() + ", and its tasks " + left
                + " are not done";
        if (!phase.recover()) {
            all.completeExceptionally(new TimeoutException(what));
        } else if (!all.isDone()) {
            LOG.warn("{}: the shutdown goes on", what);
            all.complete(null);
        }
    }
}
