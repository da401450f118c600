// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.context;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorName;
import io.lakon.cdi.ContextType;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** Actors that look at who they act for: one that acts for its senders, and another that does not. */
@Dependent
public class Guards {
    /** Asks an actor for whom it acts. */
    public record WhoGoesThere(ActorRef<String> replyTo) {}

    @Inject
    @ActorName("indifferent")
    ActorRef<WhoGoesThere> indifferent;

    @Inject
    @ActorName("attentive")
    ActorRef<WhoGoesThere> attentive;

    public Guards() {}

    @Produces
    @Actor("indifferent")
    static Behavior<WhoGoesThere> indifferent() {
        return guard();
    }

    @Produces
    @Actor(value = "attentive", propagated = ContextType.SECURITY)
    static Behavior<WhoGoesThere> attentive() {
        return guard();
    }

    private static Behavior<WhoGoesThere> guard() {
        return Behaviors.receiveMessageWithSame(question -> question.replyTo().tell(Elytron.identity()));
    }
}
