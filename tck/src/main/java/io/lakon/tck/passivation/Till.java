// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.passivation;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Service;
import io.lakon.tck.Journal;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** An actor that notes what is paid. */
@Dependent
public class Till {
    public Till() {}

    @Produces
    @Actor
    @Service("tills")
    static Behavior<String> cashier(Journal journal) {
        return Behaviors.receiveMessageWithSame(journal::note);
    }
}
