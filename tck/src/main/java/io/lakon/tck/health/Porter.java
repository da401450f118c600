// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.health;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import jakarta.inject.Inject;

/** An actor that the application cannot do without, and that fails whenever it is told something. */
@Actor(readiness = true)
@Supervised(maxRestarts = 2, within = "1h")
public class Porter extends AbstractBehavior<Porter.Drop> {
    /** Makes it fail. */
    public record Drop() {}

    @Inject
    Porter(ActorContext<Drop> context) {
        super(context);
    }

    @Override
    public Receive<Drop> createReceive() {
        return newReceiveBuilder()
                .onMessage(Drop.class, drop -> {
                    throw new IllegalStateException("dropped on purpose");
                })
                .build();
    }
}
