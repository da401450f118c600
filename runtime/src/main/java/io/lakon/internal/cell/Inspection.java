// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.ActorSnapshot;
import io.lakon.actor.ActorSnapshot.InHand;
import io.lakon.actor.Behavior;
import io.lakon.actor.ExtensibleBehavior;
import io.lakon.actor.Signal;
import io.lakon.internal.ref.SystemServices;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looking at actors from outside, while they run: at fields that they write for themselves, without asking them to make sure
 * that it is seen. What is found was so a moment ago.
 */
public final class Inspection {
    private static final int MAILBOX_BOUND = 10_000;

    private final long now;

    /** A look at the time that the actors' scheduler has now. */
    public Inspection(SystemServices services) {
        this.now = services.scheduler().nanoTime();
    }

    /** How the actor and those below it are: as many levels as {@code levels}, at least its own. */
    public ActorSnapshot look(LocalRef<?> actor, int levels) {
        ActorLife<?> cell = actor.cell();
        SupervisionRecord record = cell.record;
        int waiting = cell.waiting(now);
        return new ActorSnapshot(
                actor.path(),
                record.status(),
                cell.dispatcherId(),
                record.restarts(),
                cell.size(MAILBOX_BOUND),
                waiting < 0 ? Optional.empty() : Optional.of(Duration.ofMillis(waiting)),
                inHand(cell),
                record.lastFailure(),
                record.failingSince(),
                children(cell, levels - 1));
    }

    private Optional<InHand> inHand(ActorLife<?> cell) {
        if (cell.thread == null) {
            return Optional.empty();
        }
        Class<?> type = typeInHand(cell);
        return type == null ? Optional.empty() : Optional.of(new InHand(type, cell.lasting(now)));
    }

    /** What the actor is handling; null if it is between two messages. */
    static @Nullable Class<?> typeInHand(ActorLife<?> cell) {
        Signal signal = cell.signalInHand;
        if (signal != null) {
            return signal.getClass();
        }
        Object message = cell.inHand();
        if (message != null) {
            return cell.content(message).getClass();
        }
        return cell.behavior instanceof ExtensibleBehavior ? null : Behavior.class; // is starting
    }

    private List<ActorSnapshot> children(ActorLife<?> cell, int levels) {
        Children below = cell.children();
        if (below == null || levels <= 0) {
            return List.of();
        }
        return below.all().stream()
                .map(child -> look(child, levels))
                .sorted(Comparator.comparing(child -> child.path().name()))
                .toList();
    }
}
