// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.routing;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.ExtensibleBehavior;
import io.lakon.actor.NotInfluenceReceiveTimeout;
import io.lakon.actor.Props;
import io.lakon.actor.Resizer;
import io.lakon.actor.Signal;
import io.lakon.actor.Terminated;
import io.lakon.actor.TypedActorContext;
import io.lakon.internal.behavior.ActorHost;
import io.lakon.internal.cell.LocalRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages on to children of its own.
 *
 * <p>A routee that stops is not replaced: supervise the routees' behaviour to have them restarted. When none is left the
 * router stops, as the pool it stands for is gone.
 *
 * <p>With a resizer it looks at its routees' mailboxes from time to time, and spawns some or retires some. Who is retired
 * is handed no more messages, works off those that it has, and stops; it is a child until then, but no routee.
 */
public final class PoolRouting<T> extends ExtensibleBehavior<T> {
    private final ActorContext<T> context;
    private final Behavior<T> routee;
    private final Props props;
    private final Predicate<T> broadcast;
    private final RoutingLogic<T> logic;
    private final @Nullable ResizeRule rule;
    private List<ActorRef<T>> routees = List.of();
    private int messages; // since the last look

    private PoolRouting(
            ActorContext<T> context,
            Behavior<T> routee,
            Props props,
            Predicate<T> broadcast,
            RoutingLogic<T> logic,
            @Nullable ResizeRule rule) {
        this.context = context;
        this.routee = routee;
        this.props = props;
        this.broadcast = broadcast;
        this.logic = logic;
        this.rule = rule;
    }

    /** A pool of one size. */
    public static <T> Behavior<T> create(
            ActorContext<T> context,
            int size,
            Behavior<T> routee,
            Props props,
            Predicate<T> broadcast,
            RoutingLogic<T> logic) {
        return new PoolRouting<>(context, routee, props, broadcast, logic, null).resized(size);
    }

    /** A pool that begins with {@code size} and changes it. */
    public static <T> Behavior<T> create(
            ActorContext<T> context,
            int size,
            Behavior<T> routee,
            Props props,
            Predicate<T> broadcast,
            RoutingLogic<T> logic,
            Resizer resizer) {
        ResizeRule rule = new ResizeRule(resizer);
        PoolRouting<T> pool = new PoolRouting<>(context, routee, props, broadcast, logic, rule);
        ActorHost.of(context).timers().startTimerWithFixedDelay(disguised(), resizer.backoffInterval());
        return pool.resized(rule.within(size));
    }

    /** The timer's message has to be a {@code T}, which it is not: it is handed to {@link #receive} all the same. */
    @SuppressWarnings("unchecked")
    private static <T> T disguised() {
        return (T) Look.WHETHER_TO_SHRINK;
    }

    private enum Look implements NotInfluenceReceiveTimeout {
        WHETHER_TO_SHRINK
    }

    @Override
    public Behavior<T> receive(TypedActorContext<T> same, T message) {
        if (rule != null) {
            if ((Object) message == Look.WHETHER_TO_SHRINK) {
                resized(Math.min(wanted(rule), routees.size()));
                return Behaviors.same();
            }
            if (++messages >= rule.resizer().messagesPerResize()) {
                messages = 0;
                resized(wanted(rule)); // before this message is handed on: a new routee may have it
            }
        }
        if (broadcast.test(message)) {
            routees.forEach(each -> each.tell(message));
        } else {
            logic.select(message, routees).tell(message);
        }
        return Behaviors.same();
    }

    private int wanted(ResizeRule rule) {
        int pressure = rule.resizer().pressureThreshold();
        long busy = routees.stream()
                .filter(each -> local(each).cell().size(pressure) >= pressure)
                .count();
        return rule.size(routees.size(), (int) busy);
    }

    /** A child is an actor of this JVM. */
    private static LocalRef<?> local(ActorRef<?> child) {
        return (LocalRef<?>) child;
    }

    /** Makes its list a new one when the routees change, and only then: see {@link RoutingLogic#select}. */
    private Behavior<T> resized(int size) {
        int before = routees.size();
        if (size > before) {
            List<ActorRef<T>> more = new ArrayList<>(routees);
            while (more.size() < size) {
                ActorRef<T> child = context.spawnAnonymous(routee, props);
                context.watch(child);
                more.add(child);
            }
            routees = List.copyOf(more);
        } else if (size < before) {
            routees.subList(size, before).forEach(each -> local(each).retire());
            routees = List.copyOf(routees.subList(0, size));
        }
        if (size != before && before > 0) {
            context.getLog().debug("The pool had {} routees, and has {} now", before, size);
        }
        return this;
    }

    @Override
    public Behavior<T> receiveSignal(TypedActorContext<T> same, Signal signal) {
        if (!(signal instanceof Terminated terminated)) {
            return Behaviors.unhandled();
        }
        if (!routees.contains(terminated.getRef())) {
            return Behaviors.same(); // it was retired
        }
        routees = routees.stream()
                .filter(each -> !each.equals(terminated.getRef()))
                .toList();
        if (routees.isEmpty()) {
            context.getLog().info("The last routee has stopped, and so does the pool");
            return Behaviors.stopped();
        }
        return Behaviors.same();
    }
}
