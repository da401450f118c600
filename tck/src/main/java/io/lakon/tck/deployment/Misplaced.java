// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.deployment;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

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

    /** Is to be selected, to produce and to be looked after, and is only spawned by hand. */
    @Actor(autoStart = false, readiness = true)
    @Alternative
    public static class Understudy extends AbstractBehavior<Order> {
        @Produces
        static final StringBuilder SCRIPT = new StringBuilder();

        @Inject
        Understudy(ActorContext<Order> context) {
            super(context);
        }

        @Override
        public Receive<Order> createReceive() {
            return newReceiveBuilder().build();
        }
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
