// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.internal.routing.GroupRouting;
import io.lakon.internal.routing.RoutingLogic;
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

    /** Messages go to them in turn. */
    public GroupRouter<T> withRoundRobinRouting() {
        return new GroupRouter<>(key, RoutingLogic::<T>roundRobin);
    }

    @Override
    public Behavior<T> apply(TypedActorContext<T> context) {
        return GroupRouting.create(context, key, logic);
    }
}
