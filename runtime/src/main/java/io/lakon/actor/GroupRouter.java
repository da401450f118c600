// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.internal.routing.GroupRouting;
import io.lakon.internal.routing.RoutingLogic;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A router over those that are registered under a key at the moment: see {@link Routers#group}. A value; each {@code with}
 * method returns a changed copy.
 */
public final class GroupRouter<T> extends DeferredBehavior<T> {
    private final ServiceKey<T> key;
    private final Supplier<RoutingLogic<T>> logic;

    private GroupRouter(ServiceKey<T> key, Supplier<RoutingLogic<T>> logic) {
        this.key = key;
        this.logic = logic;
    }

    static <T> GroupRouter<T> of(ServiceKey<T> key) {
        return new GroupRouter<>(key, RoutingLogic::<T>random);
    }

    /** Each message goes to one of them by chance; this is the default. */
    public GroupRouter<T> withRandomRouting() {
        return new GroupRouter<>(key, RoutingLogic::<T>random);
    }

    /** As {@link #withRandomRouting()}: all of them are on this node. */
    public GroupRouter<T> withRandomRouting(boolean preferLocalRoutees) {
        return withRandomRouting();
    }

    /** Messages go to them in turn. */
    public GroupRouter<T> withRoundRobinRouting() {
        return new GroupRouter<>(key, RoutingLogic::<T>roundRobin);
    }

    /** As {@link #withRoundRobinRouting()}: all of them are on this node. */
    public GroupRouter<T> withRoundRobinRouting(boolean preferLocalRoutees) {
        return withRoundRobinRouting();
    }

    /**
     * Messages of one {@code mapping} go to one of them, and still to the same for most of them after another has gone.
     *
     * @param virtualNodesFactor how many places on the ring each has: more spread more evenly, and cost more
     */
    public GroupRouter<T> withConsistentHashingRouting(int virtualNodesFactor, Function<T, String> mapping) {
        return new GroupRouter<>(key, RoutingLogic.consistentHashing(virtualNodesFactor, mapping));
    }

    @Override
    public Behavior<T> apply(TypedActorContext<T> context) {
        return GroupRouting.create(context, key, logic);
    }
}
