// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.routing;

import io.lakon.actor.ActorRef;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;

/** Chooses the routee of the next message; each router has one of its own, and uses it on its turns. */
public interface RoutingLogic<T> {
    /** One of {@code routees}, of which there is at least one; the list is the same object until they change. */
    ActorRef<T> select(T message, List<ActorRef<T>> routees);

    static <T> RoutingLogic<T> random() {
        return (message, routees) -> routees.get(ThreadLocalRandom.current().nextInt(routees.size()));
    }

    static <T> RoutingLogic<T> roundRobin() {
        return new RoutingLogic<>() {
            private int next;

            @Override
            public ActorRef<T> select(T message, List<ActorRef<T>> routees) {
                next = next < routees.size() ? next : 0;
                return routees.get(next++);
            }
        };
    }

    static <T> Supplier<RoutingLogic<T>> consistentHashing(int virtualNodesFactor, Function<T, String> mapping) {
        Objects.requireNonNull(mapping, "mapping");
        if (virtualNodesFactor < 1) {
            throw new IllegalArgumentException(
                    "Each routee has at least 1 place on the ring; found " + virtualNodesFactor);
        }
        return () -> new ConsistentHashing<>(virtualNodesFactor, mapping);
    }
}
