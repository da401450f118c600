// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.Cancellable;
import io.lakon.actor.NotInfluenceReceiveTimeout;
import io.lakon.actor.Scheduler;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The message that an actor gets when it has been idle for a time, again and again while it stays so.
 *
 * <p>Activity only notes the time. The one task that runs looks whether the time is over, and if not waits for the rest: so
 * a busy actor does not cancel and start a task for each message.
 */
final class ReceiveTimeout {
    private final ActorLife<?> cell;
    private final Scheduler scheduler;
    private final Duration duration;
    private final Object message;
    private long lastActivity;
    private @Nullable Cancellable task;

    ReceiveTimeout(ActorLife<?> cell, Scheduler scheduler, Duration duration, Object message) {
        this.cell = cell;
        this.scheduler = scheduler;
        this.duration = duration;
        this.message = message;
        this.lastActivity = scheduler.nanoTime();
        waitFor(duration.toNanos());
    }

    /** Asks the actor to look whether it has been idle. */
    private static final class Look extends CellEnvelope implements NotInfluenceReceiveTimeout {
        private final ReceiveTimeout whose;

        private Look(ReceiveTimeout whose) {
            this.whose = whose;
        }

        @Override
        void openIn(ActorLife<?> actor) {
            RareParts<?> parts = actor.rare;
            Object message = parts != null && parts.receiveTimeout == whose ? whose.taken() : null;
            if (message != null) {
                actor.handleKept(message);
            }
        }

        @Override
        public boolean isNotice() {
            return true;
        }

        @Override
        public boolean isReported() {
            return false;
        }
    }

    private void waitFor(long nanos) {
        task = scheduler.scheduleOnce(Duration.ofNanos(nanos), () -> cell.force(new Look(this)), Runnable::run);
    }

    void active() {
        lastActivity = scheduler.nanoTime();
    }

    /** The message, if it is time for it; and waits on. */
    @Nullable
    Object taken() {
        long left = duration.toNanos() - (scheduler.nanoTime() - lastActivity);
        if (left > 0) {
            waitFor(left);
            return null;
        }
        active();
        waitFor(duration.toNanos());
        return message;
    }

    void cancel() {
        if (task != null) {
            task.cancel();
        }
    }
}
