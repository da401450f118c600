// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of an actor that it handles something for longer than it should, and where its thread is. */
final class StuckActor {
    private static final Logger LOG = LoggerFactory.getLogger("io.lakon.actor.StuckActor");

    private StuckActor() {}

    static void report(ActorLife<?> actor, Duration time, Duration limit) {
        // Else it has gone on just now.
        Whereabouts.of(actor)
                .ifPresent(where -> LOG.warn(
                        "{} has been handling [{}] for {} ms, longer than {}.stuck-actor-threshold = {} ms: its other messages"
                                + " wait, and the other actors of this dispatcher have a thread less. If it waits for"
                                + " something, spawn it with DispatcherSelector.blocking(), or have a future piped to it",
                        actor.self(),
                        where.type.getName(),
                        time.toMillis(),
                        actor.dispatcherId(),
                        limit.toMillis(),
                        where));
    }
}
