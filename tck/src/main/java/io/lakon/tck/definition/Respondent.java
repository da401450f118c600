// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.definition;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;

/** What the actors here can do: say who they are. */
public abstract class Respondent extends AbstractBehavior<Respondent.WhoAreYou> {
    /** To be told who the actor is. */
    public record WhoAreYou(ActorRef<Self> replyTo) {}

    /** Who one is, and on which thread. */
    public record Self(String path, String thread) {}

    protected Respondent(ActorContext<WhoAreYou> context) {
        super(context);
    }

    @Override
    public Receive<WhoAreYou> createReceive() {
        return newReceiveBuilder()
                .onMessage(WhoAreYou.class, question -> answer(getContext(), question))
                .build();
    }

    static Behavior<WhoAreYou> answer(ActorContext<WhoAreYou> context, WhoAreYou question) {
        question.replyTo()
                .tell(new Self(
                        context.getSelf().path().toStringWithoutAddress(),
                        Thread.currentThread().getName()));
        return Behaviors.same();
    }
}
