// SPDX-License-Identifier: Apache-2.0
package com.example;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;

/** An actor as applications write them, outside of the toolkit's packages: logs what it is told, and stops. */
public final class Speaker extends AbstractBehavior<String> {
    private Speaker(ActorContext<String> context) {
        super(context);
    }

    public static Behavior<String> create() {
        return Behaviors.setup(Speaker::new);
    }

    /** The same without a class of its own for the behaviour. */
    public static Behavior<String> functional() {
        return Behaviors.receive((context, text) -> {
            context.getLog().info(text);
            return Behaviors.stopped();
        });
    }

    @Override
    public Receive<String> createReceive() {
        return newReceiveBuilder().onAnyMessage(this::onText).build();
    }

    private Behavior<String> onText(String text) {
        getContext().getLog().info(text);
        return Behaviors.stopped();
    }
}
