// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.definition;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import jakarta.inject.Inject;

/** Says what its superclass takes. */
@Actor
public class Archive extends Keeper<Integer, Archive.HowManyPages> {
    /** Asks how many pages there are. */
    public record HowManyPages(ActorRef<Integer> replyTo) {}

    @Inject
    Archive(ActorContext<HowManyPages> context) {
        super(context, 7);
    }

    @Override
    public Receive<HowManyPages> createReceive() {
        return newReceiveBuilder()
                .onMessage(HowManyPages.class, this::onQuestion)
                .build();
    }

    private Behavior<HowManyPages> onQuestion(HowManyPages question) {
        question.replyTo().tell(kept());
        return this;
    }
}
