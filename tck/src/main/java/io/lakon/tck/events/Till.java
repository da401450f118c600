// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.events;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.tck.Waiting;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;

/** A bean that fires events, inside transactions and outside. */
@Dependent
public class Till {
    @Inject
    Event<Ledger.Ordered> orders;

    @Inject
    @Refundable
    Event<Ledger.Ordered> refundable;

    @Inject
    UserTransaction transaction;

    @Inject
    ActorRef<Ledger.Command> ledger;

    public Till() {}

    /** What the ledger has been told since this was asked last. */
    List<String> entries() {
        return Waiting.await(
                AskPattern.<Ledger.Command, List<String>>ask(ledger, Ledger.TellEntries::new, Waiting.PATIENCE));
    }
}
