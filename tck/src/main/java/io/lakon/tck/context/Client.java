// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.context;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.AskPattern;
import io.lakon.actor.DispatcherSelector;
import io.lakon.cdi.ActorName;
import io.lakon.tck.context.Finders.LookRound;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.concurrent.Executor;

/** Who asks the actors. */
@Dependent
public class Client {
    @Inject
    @ActorName("alone")
    ActorRef<LookRound> alone;

    @Inject
    @ActorName("neighbour")
    ActorRef<LookRound> neighbour;

    @Inject
    @ActorName("traced")
    ActorRef<LookRound> traced;

    @Inject
    ActorSystem<?> system;

    public Client() {}

    Executor blocking() {
        return system.dispatchers().lookup(DispatcherSelector.blocking());
    }

    static Found ask(ActorRef<LookRound> actor) {
        return await(AskPattern.ask(actor, LookRound::new, PATIENCE));
    }
}
