// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Routers;

/** A router with routees of its own; the size is how many messages each of them gets. */
public final class PoolRouting extends Routing {
    @Override
    ActorRef<Work> spawnRouter(ActorContext<?> context, Behavior<Work> worker) {
        return context.spawn(Routers.pool(ROUTEES, worker).withRoundRobinRouting(), "pool");
    }
}
