// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Two actors of one protocol, from producer methods. */
@Dependent
public class Depots {
    /** Replies with the name of the depot. */
    public record WhichOne(ActorRef<String> replyTo) {}

    public Depots() {}

    @Produces
    @Actor("east")
    @Region(value = "E", comment = "the old one")
    Behavior<WhichOne> east() {
        return depot("east");
    }

    @Produces
    @Actor("west")
    @Region("W")
    Behavior<WhichOne> west() {
        return depot("west");
    }

    private static Behavior<WhichOne> depot(String name) {
        return Behaviors.receiveMessageWithSame(question -> question.replyTo().tell(name));
    }
}
