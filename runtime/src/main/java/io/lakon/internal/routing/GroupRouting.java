// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.routing;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Done;
import io.lakon.actor.ExtensibleBehavior;
import io.lakon.actor.PostStop;
import io.lakon.actor.PreRestart;
import io.lakon.actor.Signal;
import io.lakon.actor.TypedActorContext;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.Receptionist.Listing;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.internal.behavior.ActorHost;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Hands messages on to the actors that are registered under a key.
 *
 * <p>While nobody is registered it keeps messages, up to a bound; further ones are dropped, and reported so. What it keeps
 * when it stops becomes dead letters.
 *
 * <p>The receptionist's listings come through a message adapter, wrapped so that no user's message can be taken for one.
 */
public final class GroupRouting<T> extends ExtensibleBehavior<T> {
    private static final int KEPT = 10_000;

    private final ActorHost<T> host;
    private final ServiceKey<T> key;
    private final RoutingLogic<T> logic;
    private final Queue<Object> kept = new ArrayDeque<>();
    private List<ActorRef<T>> routees = List.of();

    private GroupRouting(ActorHost<T> host, ServiceKey<T> key, RoutingLogic<T> logic) {
        this.host = host;
        this.key = key;
        this.logic = logic;
    }

    public static <T> Behavior<T> create(
            TypedActorContext<T> context, ServiceKey<T> key, Supplier<RoutingLogic<T>> logic) {
        ActorHost<T> host = ActorHost.of(context);
        ActorRef<Listing> listings = host.messageAdapter(Listing.class, GroupRouting::disguised);
        host.getSystem().receptionist().tell(Receptionist.subscribe(key, listings));
        return new GroupRouting<>(host, key, logic.get());
    }

    /** The adapter's message has to be a {@code T}, which a listing is not: it is handed to {@link #receive} all the same. */
    @SuppressWarnings("unchecked")
    private static <T> T disguised(Listing listing) {
        return (T) new Listed(listing);
    }

    private record Listed(Listing listing) {}

    @Override
    public Behavior<T> receive(TypedActorContext<T> context, T message) {
        if ((Object) message instanceof Listed listed) {
            routees = List.copyOf(listed.listing.getServiceInstances(key));
            if (!routees.isEmpty()) {
                for (Object early; (early = kept.poll()) != null; ) {
                    host.takeUp(early, this::handOn, Done.getInstance());
                }
            }
        } else if (!routees.isEmpty()) {
            handOn(message);
        } else if (kept.size() < KEPT) {
            Object early = host.keep(message);
            if (early != null) {
                kept.add(early);
            }
        } else {
            host.dropped(message, "nobody is registered under " + key + ", and " + KEPT + " messages are waiting");
        }
        return Behaviors.same();
    }

    @SuppressWarnings("unchecked") // what was kept was a T
    private Done handOn(Object message) {
        T own = (T) message;
        logic.select(own, routees).tell(own);
        return Done.getInstance();
    }

    @Override
    public Behavior<T> receiveSignal(TypedActorContext<T> context, Signal signal) {
        if (signal instanceof PostStop || signal instanceof PreRestart) {
            kept.forEach(host::deadLetter);
            kept.clear();
            return Behaviors.same();
        }
        return Behaviors.unhandled();
    }
}
