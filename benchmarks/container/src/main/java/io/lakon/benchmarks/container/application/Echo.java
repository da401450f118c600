// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.application;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import jakarta.inject.Inject;

/** Sends back what it gets, and counts what needs no answer. */
@Actor
public final class Echo extends AbstractBehavior<Echo.Command> {
    public sealed interface Command permits Call, Tick, Total, Locate {}

    public record Call(int number, ActorRef<Reply> replyTo) implements Command {}

    public record Reply(int number) {}

    /** Is counted. */
    public enum Tick implements Command {
        TICK
    }

    /** Tells how many ticks there were, and begins to count anew. */
    public record Total(ActorRef<Integer> replyTo) implements Command {}

    /** Tells what class the thread is of. */
    public record Locate(ActorRef<String> replyTo) implements Command {}

    private int ticks;

    @Inject
    Echo(ActorContext<Command> context) {
        super(context);
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Tick.class, this::onTick)
                .onMessage(Call.class, this::onCall)
                .onMessage(Total.class, this::onTotal)
                .onMessage(Locate.class, this::onLocate)
                .build();
    }

    private Behavior<Command> onTick(Tick tick) {
        ticks++;
        return this;
    }

    private Behavior<Command> onCall(Call call) {
        call.replyTo().tell(new Reply(call.number()));
        return this;
    }

    private Behavior<Command> onTotal(Total total) {
        total.replyTo().tell(ticks);
        ticks = 0;
        return this;
    }

    private Behavior<Command> onLocate(Locate locate) {
        locate.replyTo().tell(Thread.currentThread().getClass().getName());
        return this;
    }
}
