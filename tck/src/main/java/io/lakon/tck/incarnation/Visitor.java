// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.actor.ActorRef;
import io.lakon.cdi.ActorName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Knows the actors. Tests are no beans, and their injection points are not seen in time. */
@Dependent
public class Visitor {
    @Inject
    @ActorName("porter")
    ActorRef<Porter.Command> porter;

    @Inject
    @ActorName("turnstile")
    ActorRef<Porter.Command> turnstile;

    public Visitor() {}
}
