// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.Behavior;
import io.lakon.actor.function.Effect;
import io.lakon.internal.behavior.Stashes;
import org.jspecify.annotations.Nullable;

/**
 * What few actors have of all that an actor can have: made when an actor first needs any of it, so that the others pay one
 * field. As the actor's own fields, these are written on its turns; what other threads look at is volatile.
 */
final class RareParts<T> {
    volatile @Nullable Children children;
    volatile @Nullable Throwable failure; // why it is stopping, if that is why

    @Nullable
    DeathWatch deathWatch;

    @Nullable
    CellTimers<T> timers;

    @Nullable
    ReceiveTimeout receiveTimeout;

    @Nullable
    MessageAdapters<T> adapters;

    @Nullable
    ActorLog log;

    @Nullable
    Stashes stashes;

    @Nullable
    Resumption resumption; // of the last failure after which it is not simply the same behaviour that goes on

    @Nullable
    Behavior<T> standIn; // which handles a message in place of the actor's own behaviour

    @Nullable
    Effect afterPostStop;

    boolean awaitsChildren; // for a supervisor
    boolean retiring; // stops as soon as nothing is waiting

    /** What could go on after a failure in one step: the same failure may be thrown again in another. */
    record Resumption(Throwable failure, int step, @Nullable Behavior<?> behavior) {}

    void cancelTimers() {
        if (timers != null) {
            timers.cancelAll();
        }
    }

    void cancelReceiveTimeout() {
        if (receiveTimeout != null) {
            receiveTimeout.cancel();
            receiveTimeout = null;
        }
    }

    void clearLog() {
        if (log != null) {
            log.clear();
        }
    }
}
