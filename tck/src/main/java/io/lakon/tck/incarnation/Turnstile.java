// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** An actor that counts too, from a producer method. */
@Dependent
public class Turnstile {
    public Turnstile() {}

    @Produces
    @Actor("turnstile")
    @Supervised
    Behavior<Porter.Command> behavior(Gate gate) {
        return Behaviors.receive(Porter.Command.class)
                .onMessage(Porter.Enter.class, enter -> {
                    enter.replyTo().tell(gate.count(enter.people()));
                    return Behaviors.same();
                })
                .onMessage(Porter.Fall.class, fall -> {
                    throw new IllegalStateException("as asked");
                })
                .build();
    }
}
