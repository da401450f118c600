// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.ejb;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The actor. */
@ApplicationScoped
public class Counter {
    /** What the counter is told. */
    public sealed interface Command permits Add, Total {}

    /** Adds one. */
    public record Add() implements Command {}

    /** How many have been added. */
    public record Total(ActorRef<Integer> replyTo) implements Command {}

    public Counter() {}

    @Produces
    @Actor
    static Behavior<Command> counter() {
        return counting(0);
    }

    private static Behavior<Command> counting(int total) {
        return Behaviors.receive(Command.class)
                .onMessage(Add.class, add -> counting(total + 1))
                .onMessage(Total.class, question -> {
                    question.replyTo().tell(total);
                    return Behaviors.same();
                })
                .build();
    }
}
