// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.deployment;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Two actors that were given one name. */
@Dependent
public class TwoOfOneName {
    /** What the one takes. */
    public record Left() {}

    /** What the other takes. */
    public record Right() {}

    @Produces
    @Actor("ledger")
    Behavior<Left> first() {
        return Behaviors.ignore();
    }

    @Produces
    @Actor("ledger")
    Behavior<Right> second() {
        return Behaviors.ignore();
    }
}
