// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.deployment;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Annotations that say what cannot be. */
@Dependent
@Supervised // is no actor
public class Misplaced {
    /** What all of them take. */
    public record Order() {}

    /** Is called an actor, and is none. */
    @Actor
    public static class NoBehavior {
        public NoBehavior() {}
    }

    public Misplaced() {}

    @Produces
    @Actor("$clerk")
    Behavior<Order> illegallyNamed() {
        return Behaviors.ignore();
    }

    @Produces
    @Actor(dispatcher = "nowhere.dispatcher", mailbox = "nowhere.mailbox")
    Behavior<Order> lost() {
        return Behaviors.ignore();
    }

    @Produces
    @Actor
    @Supervised(strategy = Supervised.Strategy.BACKOFF, minBackoff = "soon", maxBackoff = "later")
    Behavior<Order> impatient() {
        return Behaviors.ignore();
    }
}
