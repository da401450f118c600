// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Routers;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.ServiceKey;

/** A router with routees that the receptionist knows; the size is how many messages each of them gets. */
public final class GroupRouting extends Routing {
    private static final ServiceKey<Work> KEY = ServiceKey.create(Work.class, "worker");

    @Override
    ActorRef<Work> spawnRouter(ActorContext<?> context, Behavior<Work> worker) {
        for (int i = 0; i < ROUTEES; i++) {
            ActorRef<Work> one = context.spawn(worker, "worker-" + i);
            context.getSystem().receptionist().tell(Receptionist.register(KEY, one));
        }
        return context.spawn(Routers.group(KEY).withRoundRobinRouting(), "group");
    }
}
