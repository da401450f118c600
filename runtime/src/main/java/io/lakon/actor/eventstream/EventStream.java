// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.eventstream;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import java.util.Objects;

/**
 * The protocol of the actor that hands events to those who subscribed to their class: {@link ActorSystem#eventStream()}.
 *
 * <p>Events stay on their node. {@link io.lakon.actor.AllDeadLetters} and its kinds are published there by the system. A
 * subscriber that stops is taken off by itself.
 */
public final class EventStream {
    private EventStream() {}

    /** What the event stream takes. */
    public sealed interface Command permits Publish, Subscribe, Unsubscribe {}

    /** Hands {@code event} to everyone who subscribed to its class or to one above it. */
    public record Publish<E>(E event) implements Command {
        public Publish {
            Objects.requireNonNull(event, "event");
        }
    }

    /** Has events that are a {@code topic} sent to {@code subscriber}. */
    public record Subscribe<E>(Class<E> topic, ActorRef<E> subscriber) implements Command {}

    /** Takes {@code subscriber} off all its topics. */
    public record Unsubscribe<E>(ActorRef<E> subscriber) implements Command {}
}
