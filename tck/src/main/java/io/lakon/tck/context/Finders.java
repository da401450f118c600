// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.context;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ContextType;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Actors that look round on the threads of their messages: one that takes nothing along, and others that do. */
@Dependent
public class Finders {
    /** Asks an actor what it finds. */
    public record LookRound(ActorRef<Found> replyTo) {}

    public Finders() {}

    @Produces
    @Actor("alone")
    static Behavior<LookRound> alone() {
        return finder();
    }

    @Produces
    @Actor("neighbour")
    static Behavior<LookRound> neighbour() {
        return finder();
    }

    @Produces
    @Actor(value = "traced", propagated = ContextType.MDC)
    static Behavior<LookRound> traced() {
        return finder();
    }

    static Behavior<LookRound> finder() {
        return Behaviors.receiveMessageWithSame(question -> {
            question.replyTo().tell(Found.here());
            Found.litter();
        });
    }
}
