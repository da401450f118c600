// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.Scheduler;
import io.lakon.cdi.ActorBeans;
import io.lakon.cdi.ActorName;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Provider;

/** A bean that is injected with all there is. Tests are no beans, and their injection points are not seen in time. */
@Dependent
public class Client {
    @Inject
    ActorRef<Greeter.Command> greeter;

    @Inject
    Instance<ActorRef<Greeter.Command>> greeters;

    @Inject
    Provider<ActorRef<Greeter.Command>> provider;

    @Inject
    RecipientRef<Greeter.Command> recipient;

    @Inject
    ActorRef<? super Greeter.Greet> takesGreet;

    @Inject
    @ActorName("greeter")
    ActorRef<Greeter.Command> named;

    @Inject
    @ActorName("greeter")
    ActorRef<?> namedAlone;

    @Inject
    @ActorName("west")
    ActorRef<Depots.WhichOne> west;

    @Inject
    @Region("E")
    ActorRef<Depots.WhichOne> inTheEast;

    @Inject
    @Any
    Instance<ActorRef<Depots.WhichOne>> depots;

    @Inject
    Instance<ActorRef<Integer>> nobody;

    @Inject
    ActorRef<Double> own;

    @Inject
    ActorRef<Concierge.Command> concierge;

    @Inject
    ActorRef<Nightwatch.WhoIsOnDuty> nightwatch;

    @Inject
    Instance<Concierge.Staff> staff;

    @Inject
    ActorSystem<?> system;

    @Inject
    ActorSystem<Void> typedSystem;

    @Inject
    @SuppressWarnings("rawtypes")
    ActorSystem rawSystem;

    @Inject
    Scheduler scheduler;

    @Inject
    CoordinatedShutdown shutdown;

    @Inject
    ActorBeans behaviors;

    public Client() {}
}
