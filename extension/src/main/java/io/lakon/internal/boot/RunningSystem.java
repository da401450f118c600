// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.cdi.ServiceListing;
import java.util.Map;

/** A running actor system, and what it runs for its application. */
record RunningSystem(
        ActorSystem<Void> system,
        StartedActors started,
        Map<String, ActorRef<?>> actors,
        Map<ServiceKey<?>, ActorRef<?>> routers,
        Map<ServiceKey<?>, ServiceListing<?>> listings) {
    RunningSystem {
        actors = Map.copyOf(actors);
        routers = Map.copyOf(routers);
        listings = Map.copyOf(listings);
    }
}
