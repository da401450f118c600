// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.cdi.ActorName;
import io.lakon.cdi.Service;
import io.lakon.cdi.ServiceListing;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** A bean that is injected with all there is. Tests are no beans, and their injection points are not seen in time. */
@Dependent
public class Client {
    @Inject
    ActorRef<Greeter.Command> greeter;

    @Inject
    Instance<ActorRef<Greeter.Command>> greeters;

    @Inject
    @ActorName("west")
    ActorRef<Depots.WhichOne> west;

    @Inject
    @Service("depots")
    ServiceListing<Depots.WhichOne> listing;

    @Inject
    @Service("depots")
    ActorRef<Depots.WhichOne> anyDepot;

    @Inject
    ActorSystem<?> system;

    public Client() {}
}
