// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import jakarta.inject.Inject;

/** An actor that counts who enters. */
@Actor
@Supervised
public class Porter extends AbstractBehavior<Porter.Command> {
    public sealed interface Command permits Enter, Fall {}

    /** Replies with how many there are now. */
    public record Enter(int people, ActorRef<Integer> replyTo) implements Command {}

    public record Fall() implements Command {}

    private final Gate gate;

    @Inject
    Porter(ActorContext<Command> context, Gate gate, Tally tally) {
        super(context);
        this.gate = gate;
        tally.add(100); // one in the constructor, and in the bean that is used later
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Enter.class, this::onEnter)
                .onMessage(Fall.class, fall -> {
                    throw new IllegalStateException("as asked");
                })
                .build();
    }

    private Behavior<Command> onEnter(Enter enter) {
        enter.replyTo().tell(gate.count(enter.people()));
        return this;
    }
}
