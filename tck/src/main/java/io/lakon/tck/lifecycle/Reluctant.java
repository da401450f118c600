// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

/** An application that has its actors started, and then refuses to start itself. */
@ApplicationScoped
public class Reluctant {
    public Reluctant() {}

    @Produces
    @Actor("helper")
    static Behavior<String> helper() {
        return Behaviors.empty();
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event, ActorRef<String> helper) {
        helper.tell("hello");
        throw new IllegalStateException("not today");
    }
}
