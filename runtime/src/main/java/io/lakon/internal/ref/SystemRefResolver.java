// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorRefResolver;
import io.lakon.actor.ActorSystem;

/** Writes what a path says, and asks the system for who is there. */
public final class SystemRefResolver extends ActorRefResolver {
    private final SystemServices services;

    private SystemRefResolver(SystemServices services) {
        this.services = services;
    }

    public static SystemRefResolver of(ActorSystem<?> system) {
        return new SystemRefResolver(InternalRef.of(system).services());
    }

    @Override
    public <T> String toSerializationFormat(ActorRef<T> ref) {
        return ref.path().toSerializationFormat();
    }

    @Override
    @SuppressWarnings("unchecked") // the caller's claim
    public <T> ActorRef<T> resolveActorRef(String serializedActorRef) {
        return (ActorRef<T>) services.resolve(ActorPath.fromString(serializedActorRef));
    }
}
