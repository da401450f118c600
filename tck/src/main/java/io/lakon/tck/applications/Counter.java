// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.applications;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Service;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** An actor with a state and a setting. */
@Actor
@Service("counters")
public class Counter extends AbstractBehavior<Counter.Command> {
    /** What the counter is told. */
    public sealed interface Command permits Add, Look {}

    /** Adds one. */
    public record Add() implements Command {}

    /** Asks how it is. */
    public record Look(ActorRef<State> replyTo) implements Command {}

    /** What it has counted, what it was configured with, and on which thread it says so. */
    public record State(int total, String motto, String thread) {}

    private final String motto;
    private int total;

    @Inject
    Counter(
            ActorContext<Command> context,
            @ConfigProperty(name = "counter.motto", defaultValue = "I am nobody") String motto) {
        super(context);
        this.motto = motto;
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Add.class, this::onAdd)
                .onMessage(Look.class, this::onLook)
                .build();
    }

    private Behavior<Command> onAdd(Add add) {
        total++;
        return this;
    }

    private Behavior<Command> onLook(Look look) {
        look.replyTo().tell(new State(total, motto, Thread.currentThread().getName()));
        return this;
    }
}
