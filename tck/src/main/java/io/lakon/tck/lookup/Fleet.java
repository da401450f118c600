// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lookup;

import io.lakon.actor.Behavior;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Service;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Two actors that offer a service from the start. */
@Dependent
public class Fleet {
    public Fleet() {}

    @Produces
    @Actor
    @Service("fleet")
    Behavior<Courier.Command> east() {
        return Courier.plain();
    }

    @Produces
    @Actor
    @Service("fleet")
    Behavior<Courier.Command> west() {
        return Courier.plain();
    }
}
