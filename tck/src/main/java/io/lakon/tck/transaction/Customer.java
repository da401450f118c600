// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.transaction;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.cdi.ActorName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Knows the actors, and asks them within transactions. */
@ApplicationScoped
public class Customer {
    @Inject
    @ActorName("teller")
    ActorRef<Teller.Command> teller;

    @Inject
    @ActorName("blocking-teller")
    ActorRef<Teller.Command> blockingTeller;

    @Inject
    Ledger ledger;

    public Customer() {}

    /** The statuses of the caller's transaction, and of that which the actor's handler sees. */
    public record Statuses(int callers, int handlers) {}

    @Transactional
    public Statuses lookInATransaction(boolean blocking) {
        ActorRef<Teller.Command> asked = actor(blocking);
        int handlers = await(AskPattern.ask(asked, Teller.Look::new, PATIENCE));
        return new Statuses(ledger.status(), handlers);
    }

    ActorRef<Teller.Command> actor(boolean blocking) {
        return blocking ? blockingTeller : teller;
    }
}
