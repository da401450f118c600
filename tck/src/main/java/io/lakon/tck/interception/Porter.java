// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.interception;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.tck.Journal;
import jakarta.inject.Inject;

/** An actor that calls beans of all these kinds. */
@Actor(requestContext = true)
public class Porter extends AbstractBehavior<String> {
    private final Ledger ledger;
    private final Bell bell;
    private final Visit visit;
    private final Journal journal;

    @Inject
    Porter(ActorContext<String> context, Ledger ledger, Bell bell, Visit visit, Journal journal) {
        super(context);
        this.ledger = ledger;
        this.bell = bell;
        this.visit = visit;
        this.journal = journal;
    }

    @Override
    public Receive<String> createReceive() {
        return newReceiveBuilder()
                .onMessageEquals("write", () -> {
                    ledger.write();
                    return this;
                })
                .onMessageEquals("ring", () -> {
                    journal.note(bell.ring());
                    return this;
                })
                .onMessageEquals("visit", () -> {
                    visit.call();
                    journal.note("visited " + visit.call());
                    return this;
                })
                .build();
    }
}
