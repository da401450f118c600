// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.ejb;

import io.lakon.actor.ActorRef;
import jakarta.ejb.Stateful;
import jakarta.inject.Inject;

/** A bean that may be passivated. */
@Stateful
public class Customer {
    @Inject
    ActorRef<Counter.Command> counter;

    public Customer() {}

    public ActorRef<Counter.Command> ref() {
        return counter;
    }
}
