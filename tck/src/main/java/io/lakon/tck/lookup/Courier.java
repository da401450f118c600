// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lookup;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Service;
import jakarta.inject.Inject;

/** An actor class that offers a service, and is only spawned by hand. */
@Actor(autoStart = false)
@Service("couriers")
public class Courier extends AbstractBehavior<Courier.Command> {
    /** What couriers are told. */
    public sealed interface Command permits Leave, WhoAreYou {}

    /** To go home. */
    public record Leave() implements Command {}

    /** To say one's name. */
    public record WhoAreYou(ActorRef<String> replyTo) implements Command {}

    @Inject
    Courier(ActorContext<Command> context) {
        super(context);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Leave.class, leave -> Behaviors.stopped())
                .onMessage(WhoAreYou.class, question -> answer(getContext(), question))
                .build();
    }

    /** One that is no definition. */
    static Behavior<Command> plain() {
        return Behaviors.setup(context -> Behaviors.receive(Command.class)
                .onMessage(Leave.class, leave -> Behaviors.stopped())
                .onMessage(WhoAreYou.class, question -> answer(context, question))
                .build());
    }

    private static Behavior<Command> answer(ActorContext<Command> context, WhoAreYou question) {
        question.replyTo().tell(context.getSelf().path().name());
        return Behaviors.same();
    }
}
