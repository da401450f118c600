// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Cancellable;
import io.lakon.actor.PostStop;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.Receptionist.Listing;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.cdi.ServiceListing;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;

/**
 * What the receptionist last said about a service, kept by an actor that has subscribed to it.
 *
 * <p>That actor alone writes; anybody reads. Someone who starts to wait first joins the queue, and looks at the set, and
 * whether this is closed, after that: so an update or an end that came between is seen, by one of the two.
 */
@SuppressWarnings("serial") // a SerializedListing is written in its place
final class LiveListing<M> implements ServiceListing<M>, Serializable {
    private final ServiceKey<M> key;
    private final ActorSystem<Void> system;
    private final Queue<CompletableFuture<ActorRef<M>>> waiting = new ConcurrentLinkedQueue<>();
    private volatile Set<ActorRef<M>> instances = Set.of();
    private volatile boolean closed;

    LiveListing(ServiceKey<M> key, ActorSystem<Void> system) {
        this.key = key;
        this.system = system;
    }

    /** The actor that keeps it. */
    Behavior<Listing> keeper() {
        return Behaviors.setup(context -> {
            system.receptionist().tell(Receptionist.subscribe(key, context.getSelf()));
            return Behaviors.receive(Listing.class)
                    .onMessage(Listing.class, listing -> {
                        update(listing.getServiceInstances(key));
                        return Behaviors.same();
                    })
                    .onSignal(PostStop.class, stopped -> {
                        close();
                        return Behaviors.same();
                    })
                    .build();
        });
    }

    private void update(Set<ActorRef<M>> now) {
        instances = now;
        CompletableFuture<ActorRef<M>> next;
        while (!now.isEmpty() && (next = waiting.poll()) != null) {
            // What depends on it is the application's, and may take its time: not on this actor's turn.
            ActorRef<M> one = oneOf(now);
            next.completeAsync(() -> one, system.executionContext());
        }
    }

    private void close() {
        closed = true;
        CompletableFuture<ActorRef<M>> next;
        while ((next = waiting.poll()) != null) {
            next.completeExceptionally(ended());
        }
    }

    private IllegalStateException ended() {
        return new IllegalStateException("The actor system " + system.name() + " has ended: nobody offers " + key);
    }

    @Override
    public Set<ActorRef<M>> instances() {
        return instances;
    }

    @Override
    public Optional<ActorRef<M>> any() {
        Set<ActorRef<M>> now = instances;
        return now.isEmpty() ? Optional.empty() : Optional.of(oneOf(now));
    }

    private ActorRef<M> oneOf(Set<ActorRef<M>> some) {
        return List.copyOf(some).get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    @Override
    public CompletionStage<ActorRef<M>> await(Duration timeout) {
        CompletableFuture<ActorRef<M>> found = new CompletableFuture<>();
        waiting.add(found);
        if (closed) {
            found.completeExceptionally(ended());
        } else {
            any().ifPresent(found::complete);
        }
        if (!found.isDone()) {
            Cancellable late = system.scheduler()
                    .scheduleOnce(
                            timeout,
                            () -> found.completeExceptionally(
                                    new TimeoutException("Nobody offered " + key + " within " + timeout)),
                            system.executionContext());
            found.whenComplete((ref, failure) -> late.cancel());
        }
        found.whenComplete((ref, failure) -> waiting.remove(found));
        return found.minimalCompletionStage();
    }

    private Object writeReplace() {
        return new SerializedListing(key.type(), key.id());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("No listing is written as such: this is a forgery");
    }
}
