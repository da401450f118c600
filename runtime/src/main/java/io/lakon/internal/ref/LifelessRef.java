// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorPath;
import java.util.Objects;

/** A reference without an actor: dead letters, and the one that ignores everything. Watching it tells of its end at once. */
public final class LifelessRef extends InternalRef<Object> {
    /** What is done with a message. */
    @FunctionalInterface
    public interface Fate {
        void befalls(Object message, LifelessRef recipient);
    }

    private final SystemServices services;
    private final ActorPath path;
    private final Fate fate;

    public LifelessRef(SystemServices services, ActorPath path, Fate fate) {
        this.services = services;
        this.path = path;
        this.fate = fate;
    }

    @Override
    public void tell(Object message) {
        fate.befalls(Objects.requireNonNull(message, "message"), this);
    }

    @Override
    public void deliver(Envelope envelope) {
        if (envelope instanceof Question question) {
            question.unread();
        }
        if (envelope.isReported()) {
            tell(envelope.message());
        }
    }

    @Override
    public void watchedBy(InternalRef<?> watcher, InternalRef<?> watched) {
        watcher.deliver(new DeathNotice(watched, null));
    }

    @Override
    public void unwatchedBy(InternalRef<?> watcher, InternalRef<?> watched) {}

    @Override
    public void stop() {}

    @Override
    public ActorPath path() {
        return path;
    }

    @Override
    public SystemServices services() {
        return services;
    }
}
