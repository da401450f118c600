// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** An actor that has another leave its greetings, and a helper that has its context. */
@Actor
public class Concierge extends AbstractBehavior<Concierge.Command> {
    /** What the concierge is told. */
    public sealed interface Command permits Guest, IsItsOwnContext {}

    /** To be greeted by the greeter. */
    public record Guest(String name, ActorRef<String> replyTo) implements Command {}

    /** Whether the helper's context is the actor's. */
    public record IsItsOwnContext(ActorRef<Boolean> replyTo) implements Command {}

    /** Made for the concierge, or for nobody. */
    @Dependent
    public static class Staff {
        private final ActorContext<Command> context;

        @Inject
        Staff(ActorContext<Command> context) {
            this.context = context;
        }
    }

    private final ActorRef<Greeter.Command> greeter;
    private final Staff staff;

    @Inject
    Concierge(ActorContext<Command> context, ActorRef<Greeter.Command> greeter, Staff staff) {
        super(context);
        this.greeter = greeter;
        this.staff = staff;
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Guest.class, this::onGuest)
                .onMessage(IsItsOwnContext.class, this::onQuestion)
                .build();
    }

    private Behavior<Command> onGuest(Guest guest) {
        greeter.tell(new Greeter.Greet(guest.name(), guest.replyTo()));
        return this;
    }

    private Behavior<Command> onQuestion(IsItsOwnContext question) {
        question.replyTo().tell(staff.context == getContext());
        return this;
    }
}
