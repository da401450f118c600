// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import io.lakon.tck.Journal;
import jakarta.inject.Inject;

/** Cannot be made; it is tried twice. */
@Actor(autoStart = false)
@Supervised(maxRestarts = 1)
public class Stumbling extends AbstractBehavior<String> {
    @Inject
    Stumbling(ActorContext<String> context, Journal journal, Prop prop) {
        super(context);
        journal.note("stumbled");
        throw new IllegalStateException("on the stairs");
    }

    @Override
    public Receive<String> createReceive() {
        return newReceiveBuilder().build();
    }
}
