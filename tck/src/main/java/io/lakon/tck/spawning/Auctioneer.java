// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.spawning;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorBeans;
import jakarta.inject.Inject;

/** Has a child for each lot. */
@Actor
public class Auctioneer extends AbstractBehavior<Auctioneer.Open> {
    /** Opens a lot; replies with the path of its actor. */
    public record Open(String title, ActorRef<String> replyTo) {}

    private final ActorBeans behaviors;

    @Inject
    Auctioneer(ActorContext<Open> context, ActorBeans behaviors) {
        super(context);
        this.behaviors = behaviors;
    }

    @Override
    public Receive<Open> createReceive() {
        return newReceiveBuilder().onMessage(Open.class, this::onOpen).build();
    }

    private Behavior<Open> onOpen(Open open) {
        ActorRef<Lot.Command> lot =
                getContext().spawn(behaviors.behavior(Lot.class, open.title(), "as found", 1), open.title());
        open.replyTo().tell(lot.path().toStringWithoutAddress());
        return this;
    }
}
