// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.internal.routing.PoolRouting;
import io.lakon.internal.routing.RoutingLogic;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Resizer resizer; // null: of one size

    private PoolRouter(
            int size,
            Behavior<T> routee,
            Props routeeProps,
            Predicate<T> broadcast,
            Supplier<RoutingLogic<T>> logic,
            @Nullable Resizer resizer) {
        if (size < 1) {
            throw new IllegalArgumentException("A pool has at least 1 routee; found " + size);
        }
        this.size = size;
        this.routee = Behavior.validateAsInitial(routee);
        this.routeeProps = Objects.requireNonNull(routeeProps, "routeeProps");
        this.broadcast = Objects.requireNonNull(broadcast, "broadcast");
        this.logic = logic;
        this.resizer = resizer;
    }

    static <T> PoolRouter<T> of(int size, Behavior<T> routee) {
        return new PoolRouter<>(size, routee, Props.empty(), message -> false, RoutingLogic::roundRobin, null);
    }

    /** Messages go to the routees in turn; this is the default. */
    public PoolRouter<T> withRoundRobinRouting() {
        return new PoolRouter<>(size, routee, routeeProps, broadcast, RoutingLogic::roundRobin, resizer);
    }

    /** Each message goes to a routee by chance. */
    public PoolRouter<T> withRandomRouting() {
        return new PoolRouter<>(size, routee, routeeProps, broadcast, RoutingLogic::random, resizer);
    }

    /**
     * Messages of one {@code mapping} go to one routee, and still to the same for most of them after a routee has gone.
     *
     * @param virtualNodesFactor how many places on the ring each routee has: more spread more evenly, and cost more
     */
    public PoolRouter<T> withConsistentHashingRouting(int virtualNodesFactor, Function<T, String> mapping) {
        return new PoolRouter<>(
                size,
                routee,
                routeeProps,
                broadcast,
                RoutingLogic.consistentHashing(virtualNodesFactor, mapping),
                resizer);
    }

    /** With a {@linkplain #withResizer resizer}, the size that it begins with. */
    public PoolRouter<T> withPoolSize(int poolSize) {
        return new PoolRouter<>(poolSize, routee, routeeProps, broadcast, logic, resizer);
    }

    /** Spawns the routees with {@code props}. */
    public PoolRouter<T> withRouteeProps(Props props) {
        return new PoolRouter<>(size, routee, props, broadcast, logic, resizer);
    }

    /** Messages for which {@code predicate} is true go to all routees. */
    public PoolRouter<T> withBroadcastPredicate(Predicate<T> predicate) {
        return new PoolRouter<>(size, routee, routeeProps, predicate, logic, resizer);
    }

    /**
     * Has the pool grow and shrink, as {@code resizer} says, with the number of messages that wait for its routees. It begins
     * with its pool size, or with the bound that is nearest to it.
     *
     * <p>The routee that came last goes first. It is handed no more messages, handles those that wait for it, and any that
     * others send it meanwhile; it stops when nothing waits for it, but not while it restarts. What comes to it later is a
     * dead letter: also the reply to an ask of its own, or the result of a future that it piped to itself. So is what is in
     * a stash of its own then. A routee that keeps sending messages to itself does not stop.
     *
     * <p>A routee that has stopped for another reason is replaced at the next look if there are fewer than the lower bound
     * then; but if none was left the pool has stopped.
     *
     * <p>By consistent hashing, some of the messages' keys go elsewhere whenever the pool grows or shrinks.
     */
    public PoolRouter<T> withResizer(Resizer resizer) {
        return new PoolRouter<>(
                size, routee, routeeProps, broadcast, logic, Objects.requireNonNull(resizer, "resizer"));
    }

    @Override
    public Behavior<T> apply(TypedActorContext<T> context) {
        ActorContext<T> own = context.asJava();
        return resizer == null
                ? PoolRouting.create(own, size, routee, routeeProps, broadcast, logic.get())
                : PoolRouting.create(own, size, routee, routeeProps, broadcast, logic.get(), resizer);
    }
}
