// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import jakarta.inject.Inject;

/** An actor that is a class, with a bean and another actor injected. */
@Actor
public class Greeter extends AbstractBehavior<Greeter.Command> {
    public sealed interface Command permits Greet, WhoAreYou {}

    public record Greet(String name, ActorRef<String> replyTo) implements Command {}

    public record WhoAreYou(ActorRef<ActorRef<Command>> replyTo) implements Command {}

    private final Wording wording;

    @Inject
    Greeter(ActorContext<Command> context, Wording wording) {
        super(context);
        this.wording = wording;
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Greet.class, this::onGreet)
                .onMessage(WhoAreYou.class, this::onWhoAreYou)
                .build();
    }

    private Behavior<Command> onGreet(Greet greet) {
        greet.replyTo().tell(wording.hello(greet.name()));
        return this;
    }

    private Behavior<Command> onWhoAreYou(WhoAreYou question) {
        question.replyTo().tell(getContext().getSelf());
        return this;
    }
}
