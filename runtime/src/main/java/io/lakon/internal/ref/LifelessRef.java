// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import java.util.Objects;

/** A reference without an actor. Whoever watches it hears of its end at once. */
@SuppressWarnings("serial") // see InternalRef
public abstract sealed class LifelessRef extends InternalRef<Object> {
    private final SystemServices services;
    private final ActorPath path;

    private LifelessRef(SystemServices services, ActorPath path) {
        this.services = services;
        this.path = path;
    }

    /**
     * Makes what it is told dead letters: where messages go that have nowhere to go, or what is left of an actor. An ask of it
     * fails at once.
     */
    public static LifelessRef deadLetters(SystemServices services, ActorPath path) {
        return new DeadLetters(services, path);
    }

    /** Takes everything, and does nothing. */
    public static LifelessRef ignoring(SystemServices services, ActorPath path) {
        return new Ignoring(services, path);
    }

    private static final class DeadLetters extends LifelessRef {
        DeadLetters(SystemServices services, ActorPath path) {
            super(services, path);
        }

        @Override
        public void tell(Object message) {
            deadLetter(
                    Objects.requireNonNull(message, "message"),
                    services().system().deadLetters());
        }

        @Override
        public void deliver(Envelope envelope) {
            ActorRef<?> sender = services().system().deadLetters();
            if (envelope instanceof Question question) {
                sender = question.sender();
                question.unread();
            }
            if (envelope.isReported()) {
                deadLetter(Envelope.content(envelope), sender);
            }
        }

        private void deadLetter(Object message, ActorRef<?> sender) {
            services().deadLetterOffice().deadLetter(message, sender, this);
        }
    }

    private static final class Ignoring extends LifelessRef {
        Ignoring(SystemServices services, ActorPath path) {
            super(services, path);
        }

        @Override
        public void tell(Object message) {
            Objects.requireNonNull(message, "message");
        }

        @Override
        public void deliver(Envelope envelope) {}
    }

    @Override
    public final void watchedBy(InternalRef<?> watcher, InternalRef<?> watched) {
        watcher.deliver(new DeathNotice(watched, null));
    }

    @Override
    public final void unwatchedBy(InternalRef<?> watcher, InternalRef<?> watched) {}

    @Override
    public final void stop() {}

    @Override
    public final ActorPath path() {
        return path;
    }

    @Override
    public final SystemServices services() {
        return services;
    }
}
