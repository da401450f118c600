// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.spi;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorSystem;
import io.lakon.internal.ref.InternalRef;
import java.time.Duration;
import java.util.List;

/**
 * An actor that has something in hand when its system should have ended.
 *
 * @param type the class of the message or signal
 * @param lasting for how long; up to {@code lakon.actor.probe-interval} too short
 * @param whereabouts has the name and the stack of its thread, for a log
 */
public record Overdue(ActorPath path, Class<?> type, Duration lasting, Throwable whereabouts) {
    /**
     * Interrupts each thread on which an actor of {@code system} has something in hand, once, so that it comes back from
     * waiting if it does. Nothing else is done to the actor: one that comes back goes on, and stops if it was told to.
     *
     * <p>For those who cannot wait for the system's end any longer: afterwards a thread may find itself interrupted that
     * has gone on to another actor meanwhile. Safe for use from any thread.
     */
    public static List<Overdue> interrupt(ActorSystem<?> system) {
        return InternalRef.of(system).services().interruptTurns();
    }
}
