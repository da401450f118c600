// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lookup;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.cdi.ActorBeans;
import io.lakon.cdi.ActorName;
import io.lakon.cdi.Service;
import io.lakon.cdi.ServiceListing;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;

/** Looks up services: each test has one of its own, so that they may be run in any order. */
@Dependent
public class Dispatch {
    static final ServiceKey<Courier.Command> VOLUNTEERS = ServiceKey.create(Courier.Command.class, "volunteers");
    static final ServiceKey<Courier.Command> LATECOMERS = ServiceKey.create(Courier.Command.class, "latecomers");

    @Inject
    @ActorName("east")
    ActorRef<Courier.Command> east;

    @Inject
    @ActorName("west")
    ActorRef<Courier.Command> west;

    @Inject
    @Service("fleet")
    ServiceListing<Courier.Command> fleet;

    @Inject
    @Service("fleet")
    ActorRef<Courier.Command> anyOfTheFleet;

    @Inject
    @Service("fleet")
    Provider<ActorRef<Courier.Command>> anyOfTheFleetLater;

    @Inject
    @Service("only-later")
    Instance<ServiceListing<Courier.Command>> onlyLater;

    @Inject
    @Service("fleet")
    ServiceListing<String> fleetOfOthers;

    @Inject
    @Service("couriers")
    ServiceListing<Courier.Command> couriers;

    @Inject
    @Service("volunteers")
    ServiceListing<Courier.Command> volunteers;

    @Inject
    @Service("volunteers")
    ActorRef<Courier.Command> anyVolunteer;

    @Inject
    @Service("latecomers")
    ActorRef<Courier.Command> anyLatecomer;

    @Inject
    @Service("nobody")
    ServiceListing<Courier.Command> nobody;

    @Inject
    ActorSystem<?> system;

    @Inject
    ActorBeans behaviors;

    public Dispatch() {}
}
