// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.context;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.cdi.Actor;
import io.lakon.cdi.ActorName;
import io.lakon.cdi.ContextType;
import io.lakon.tck.context.Finders.LookRound;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** An actor that has its senders' identity, and who asks it. */
@Dependent
public class Trusted {
    @Inject
    @ActorName("trusted")
    ActorRef<LookRound> trusted;

    public Trusted() {}

    @Produces
    @Actor(
            value = "trusted",
            propagated = {ContextType.MDC, ContextType.SECURITY})
    static Behavior<LookRound> trusted() {
        return Finders.finder();
    }
}
