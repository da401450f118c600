// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.health;

import io.lakon.actor.ActorSnapshot;
import io.lakon.actor.ActorSnapshot.Failure;
import io.lakon.actor.ActorStatus;
import io.lakon.actor.SystemSnapshot;
import io.lakon.internal.boot.StartedActors;
import io.lakon.internal.boot.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How one actor fares that was started with the application: as its system says, or, once it has left that, as was noted of
 * it.
 */
record ActorHealth(
        String name,
        ActorStatus status,
        long restarts,
        Optional<Failure> lastFailure,
        Optional<Instant> failingSince,
        boolean isUp,
        boolean isRequired) {

    static List<ActorHealth> of(Status status) {
        List<ActorSnapshot> present =
                status.snapshot().map(ActorHealth::topLevel).orElse(List.of());
        return status.started().stream().map(entry -> of(entry, present)).toList();
    }

    private static List<ActorSnapshot> topLevel(SystemSnapshot system) {
        return system.root().children().stream()
                .filter(guardian -> guardian.path().name().equals("user"))
                .flatMap(user -> user.children().stream())
                .toList();
    }

    private static ActorHealth of(StartedActors.Entry entry, List<ActorSnapshot> present) {
        String name = entry.definition().name();
        boolean required = entry.definition().readiness();
        Optional<StartedActors.Departure> departure = entry.departure();
        if (departure.isPresent()) {
            Optional<Failure> failure = departure.get().failure();
            ActorStatus end = failure.isPresent() ? ActorStatus.FAILED : ActorStatus.STOPPED;
            return new ActorHealth(name, end, entry.restarts(), failure, Optional.empty(), true, required);
        }
        return present.stream()
                .filter(actor -> actor.path().name().equals(name))
                .findFirst()
                .map(actor -> new ActorHealth(
                        name,
                        actor.status(),
                        actor.restarts(),
                        actor.lastFailure(),
                        actor.failingSince(),
                        entry.hasStarted(),
                        required))
                // It has gone from the tree, and the guardian is about to hear of it.
                .orElseGet(() -> new ActorHealth(
                        name,
                        ActorStatus.STOPPED,
                        entry.restarts(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        required));
    }

    /** Whether the application is not ready because of it. */
    boolean isMissed(Duration backoffTolerance, Instant now) {
        return isRequired && (status == ActorStatus.FAILED || isBackingOff(backoffTolerance, now));
    }

    private boolean isBackingOff(Duration tolerance, Instant now) {
        return status == ActorStatus.BACKING_OFF
                && failingSince
                        .filter(since -> since.plus(tolerance).isBefore(now))
                        .isPresent();
    }

    static String text(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
