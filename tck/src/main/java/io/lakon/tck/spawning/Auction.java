// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.spawning;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.cdi.ActorBeans;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What tests spawn with. */
@Dependent
public class Auction {
    @Inject
    ActorBeans behaviors;

    @Inject
    ActorSystem<?> system;

    @Inject
    ActorRef<Auctioneer.Open> auctioneer;

    public Auction() {}
}
