// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.ActorSnapshot;
import io.lakon.actor.ActorStatus;
import java.time.Instant;
import java.util.Optional;

/** What became of an actor that has failed at least once: one immutable record replaces another, for all to read. */
record SupervisionRecord(
        ActorStatus status,
        long restarts,
        Optional<ActorSnapshot.Failure> lastFailure,
        Optional<Instant> failingSince) {
    static final SupervisionRecord CLEAN =
            new SupervisionRecord(ActorStatus.RUNNING, 0, Optional.empty(), Optional.empty());

    SupervisionRecord failed(ActorStatus next, Throwable failure) {
        Instant now = Instant.now();
        Optional<Instant> since =
                next == ActorStatus.BACKING_OFF ? Optional.of(failingSince.orElse(now)) : failingSince;
        return new SupervisionRecord(next, restarts, Optional.of(new ActorSnapshot.Failure(failure, now)), since);
    }

    SupervisionRecord restarted() {
        return new SupervisionRecord(ActorStatus.RUNNING, restarts + 1, lastFailure, failingSince);
    }

    SupervisionRecord recovered() {
        return new SupervisionRecord(status, restarts, lastFailure, Optional.empty());
    }

    SupervisionRecord ended() {
        return status == ActorStatus.FAILED
                ? this
                : new SupervisionRecord(ActorStatus.STOPPED, restarts, lastFailure, failingSince);
    }
}
