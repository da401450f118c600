// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.routing;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.ExtensibleBehavior;
import io.lakon.actor.Props;
import io.lakon.actor.Signal;
import io.lakon.actor.Terminated;
import io.lakon.actor.TypedActorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Hands messages on to children of its own.
 *
 * <p>A routee that stops is not replaced: supervise the routees' behaviour to have them restarted. When none is left the
 * router stops, as the pool it stands for is gone.
 */
public final class PoolRouting<T> extends ExtensibleBehavior<T> {
    private final Predicate<T> broadcast;
    private final RoutingLogic<T> logic;
    private List<ActorRef<T>> routees;

    private PoolRouting(List<ActorRef<T>> routees, Predicate<T> broadcast, RoutingLogic<T> logic) {
        this.routees = List.copyOf(routees);
        this.broadcast = broadcast;
        this.logic = logic;
    }

    public static <T> Behavior<T> create(
            ActorContext<T> context,
            int size,
            Behavior<T> routee,
            Props props,
            Predicate<T> broadcast,
            RoutingLogic<T> logic) {
        List<ActorRef<T>> routees = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            ActorRef<T> child = context.spawnAnonymous(routee, props);
            context.watch(child);
            routees.add(child);
        }
        return new PoolRouting<>(routees, broadcast, logic);
    }

    @Override
    public Behavior<T> receive(TypedActorContext<T> context, T message) {
        if (broadcast.test(message)) {
            routees.forEach(each -> each.tell(message));
        } else {
            logic.select(message, routees).tell(message);
        }
        return Behaviors.same();
    }

    @Override
    public Behavior<T> receiveSignal(TypedActorContext<T> context, Signal signal) {
        if (!(signal instanceof Terminated terminated)) {
            return Behaviors.unhandled();
        }
        routees = routees.stream()
                .filter(each -> !each.equals(terminated.getRef()))
                .toList();
        if (routees.isEmpty()) {
            context.asJava().getLog().info("The last routee has stopped, and so does the pool");
            return Behaviors.stopped();
        }
        return Behaviors.same();
    }
}
