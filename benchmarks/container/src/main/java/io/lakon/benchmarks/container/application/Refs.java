// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.application;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Props;
import io.lakon.cdi.ActorBeans;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Map;

/**
 * References to actors of one class, on one dispatcher: one that is injected; one that is held by hand, of an actor that was
 * spawned by hand; and one of an actor that is no bean either.
 */
@Dependent
class Refs {
    private final Map<String, ActorRef<Echo.Command>> refs;

    @Inject
    Refs(ActorRef<Echo.Command> injected, ActorSystem<?> system, ActorBeans beans) {
        refs = Map.of(
                "injected",
                injected,
                "held",
                system.systemActorOf(beans.behavior(Echo.class), "held", Props.empty()),
                "no-bean",
                system.systemActorOf(Behaviors.setup(Echo::new), "no-bean", Props.empty()));
    }

    ActorRef<Echo.Command> named(String name) {
        ActorRef<Echo.Command> ref = refs.get(name);
        if (ref == null) {
            throw new NotFoundException("[" + name + "]: there are only " + refs.keySet());
        }
        return ref;
    }
}
