// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.events;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;

/** An actor that is told of orders, at once and when they are certain. */
@Actor
public class Ledger extends AbstractBehavior<Ledger.Command> {
    /** What beans fire. */
    public record Ordered(String item) {}

    public sealed interface Command permits Enter, TellEntries {}

    public record Enter(String entry) implements Command {}

    /** Answers what has been entered, and forgets it. */
    public record TellEntries(ActorRef<List<String>> replyTo) implements Command {}

    private final UserTransaction transaction;
    private final List<String> entries = new ArrayList<>();

    @Inject
    Ledger(ActorContext<Command> context, UserTransaction transaction) {
        super(context);
        this.transaction = transaction;
    }

    static Command ordered(@Observes Ordered event) {
        return new Enter("ordered " + event.item());
    }

    static Command certain(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ordered event) {
        return new Enter("certain " + event.item());
    }

    static Command failed(@Observes(during = TransactionPhase.AFTER_FAILURE) @Refundable Ordered event) {
        return new Enter("refund " + event.item());
    }

    static Command later(@ObservesAsync Ordered event) {
        return new Enter("later " + event.item());
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onMessage(Enter.class, this::onEnter)
                .onMessage(TellEntries.class, this::onTellEntries)
                .build();
    }

    private Behavior<Command> onEnter(Enter enter) throws SystemException {
        entries.add(enter.entry() + ", status " + transaction.getStatus());
        return this;
    }

    private Behavior<Command> onTellEntries(TellEntries question) {
        question.replyTo().tell(List.copyOf(entries));
        entries.clear();
        return this;
    }
}
