// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.internal.routing.PoolRouting;
import io.lakon.internal.routing.RoutingLogic;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A router over children of its own, all of one behaviour: see {@link Routers#pool}. A value; each {@code with} method
 * returns a changed copy.
 */
public final class PoolRouter<T> extends DeferredBehavior<T> {
    private final int size;
    private final Behavior<T> routee;
    private final Props routeeProps;
    private final Predicate<T> broadcast;
    private final Supplier<RoutingLogic<T>> logic;

    private PoolRouter(
            int size, Behavior<T> routee, Props routeeProps, Predicate<T> broadcast, Supplier<RoutingLogic<T>> logic) {
        if (size < 1) {
            throw new IllegalArgumentException("A pool has at least 1 routee; found " + size);
        }
        this.size = size;
        this.routee = Objects.requireNonNull(routee, "routee");
        this.routeeProps = Objects.requireNonNull(routeeProps, "routeeProps");
        this.broadcast = Objects.requireNonNull(broadcast, "broadcast");
        this.logic = logic;
    }

    static <T> PoolRouter<T> of(int size, Behavior<T> routee) {
        return new PoolRouter<>(size, routee, Props.empty(), message -> false, RoutingLogic::roundRobin);
    }

    /** Messages go to the routees in turn; this is the default. */
    public PoolRouter<T> withRoundRobinRouting() {
        return new PoolRouter<>(size, routee, routeeProps, broadcast, RoutingLogic::roundRobin);
    }

    /** Each message goes to a routee by chance. */
    public PoolRouter<T> withRandomRouting() {
        return new PoolRouter<>(size, routee, routeeProps, broadcast, RoutingLogic::random);
    }

    /**
     * Messages of one {@code mapping} go to one routee, and still to the same for most of them after a routee has gone.
     *
     * @param virtualNodesFactor how many places on the ring each routee has: more spread more evenly, and cost more
     */
    public PoolRouter<T> withConsistentHashingRouting(int virtualNodesFactor, Function<T, String> mapping) {
        return new PoolRouter<>(
                size, routee, routeeProps, broadcast, RoutingLogic.consistentHashing(virtualNodesFactor, mapping));
    }

    public PoolRouter<T> withPoolSize(int poolSize) {
        return new PoolRouter<>(poolSize, routee, routeeProps, broadcast, logic);
    }

    /** Spawns the routees with {@code props}. */
    public PoolRouter<T> withRouteeProps(Props props) {
        return new PoolRouter<>(size, routee, props, broadcast, logic);
    }

    /** Messages for which {@code predicate} is true go to all routees. */
    public PoolRouter<T> withBroadcastPredicate(Predicate<T> predicate) {
        return new PoolRouter<>(size, routee, routeeProps, predicate, logic);
    }

    @Override
    public Behavior<T> apply(TypedActorContext<T> context) {
        return PoolRouting.create(context.asJava(), size, routee, routeeProps, broadcast, logic.get());
    }
}
