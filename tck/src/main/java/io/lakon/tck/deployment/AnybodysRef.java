// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.deployment;

import io.lakon.actor.ActorRef;
import io.lakon.cdi.ServiceListing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Does not say whom it means. */
@Dependent
public class AnybodysRef {
    @Inject
    ActorRef<?> anybody;

    @Inject
    ActorRef<Misplaced.Order> several;

    @Inject
    ServiceListing<Misplaced.Order> whichService;

    public AnybodysRef() {}
}
