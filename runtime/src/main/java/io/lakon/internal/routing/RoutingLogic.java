// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.routing;

import io.lakon.actor.ActorRef;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses the routee of the next message; each router has one of its own, and uses it on its turns. */
public interface RoutingLogic<T> {
    /** One of {@code routees}, of which there is at least one, in an order that is the same until they change. */
    ActorRef<T> select(List<ActorRef<T>> routees);

    static <T> RoutingLogic<T> random() {
        return routees -> routees.get(ThreadLocalRandom.current().nextInt(routees.size()));
    }

    static <T> RoutingLogic<T> roundRobin() {
        return new RoutingLogic<>() {
            private int next;

            @Override
            public ActorRef<T> select(List<ActorRef<T>> routees) {
                next = next < routees.size() ? next : 0;
                return routees.get(next++);
            }
        };
    }
}
