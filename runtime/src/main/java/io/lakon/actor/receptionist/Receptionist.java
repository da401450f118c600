// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.receptionist;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Extension;
import java.util.Optional;
import java.util.Set;

/**
 * The protocol of the actor that knows who offers which service: {@link ActorSystem#receptionist()}.
 *
 * <p>An actor that stops is taken off every list by itself. Commands of one sender are carried out in order; between
 * senders there is no order, so whoever needs to know that a registration has happened asks for {@link Registered}.
 */
public final class Receptionist implements Extension {
    private final ActorRef<Command> ref;

    private Receptionist(ActorRef<Command> ref) {
        this.ref = ref;
    }

    /** The receptionist of {@code system}. */
    public static Receptionist get(ActorSystem<?> system) {
        return new Receptionist(system.receptionist());
    }

    /** The actor: {@link ActorSystem#receptionist()}. */
    public ActorRef<Command> ref() {
        return ref;
    }

    /** What the receptionist takes. */
    public sealed interface Command permits Register, Deregister, Find, Subscribe {}

    /** See {@link Receptionist#register}. */
    public record Register<T>(ServiceKey<T> key, ActorRef<T> service, Optional<ActorRef<Registered>> replyTo)
            implements Command {}

    /** See {@link Receptionist#deregister}. */
    public record Deregister<T>(ServiceKey<T> key, ActorRef<T> service, Optional<ActorRef<Deregistered>> replyTo)
            implements Command {}

    /** See {@link Receptionist#find}. */
    public record Find<T>(ServiceKey<T> key, ActorRef<Listing> replyTo) implements Command {}

    /** See {@link Receptionist#subscribe}. */
    public record Subscribe<T>(ServiceKey<T> key, ActorRef<Listing> subscriber) implements Command {}

    /** Offers {@code service} under {@code key}; registering it again changes nothing. */
    public static <T> Command register(ServiceKey<T> key, ActorRef<T> service) {
        return new Register<>(key, service, Optional.empty());
    }

    /** As {@link #register(ServiceKey, ActorRef)}, and tells {@code replyTo} when it has happened. */
    public static <T> Command register(ServiceKey<T> key, ActorRef<T> service, ActorRef<Registered> replyTo) {
        return new Register<>(key, service, Optional.of(replyTo));
    }

    /** Offers it no longer. */
    public static <T> Command deregister(ServiceKey<T> key, ActorRef<T> service) {
        return new Deregister<>(key, service, Optional.empty());
    }

    /** As {@link #deregister(ServiceKey, ActorRef)}, and tells {@code replyTo} when it has happened. */
    public static <T> Command deregister(ServiceKey<T> key, ActorRef<T> service, ActorRef<Deregistered> replyTo) {
        return new Deregister<>(key, service, Optional.of(replyTo));
    }

    /** Asks once who offers {@code key}. */
    public static <T> Command find(ServiceKey<T> key, ActorRef<Listing> replyTo) {
        return new Find<>(key, replyTo);
    }

    /** Asks who offers {@code key}: the answer comes at once, and again whenever it changes, until the asker stops. */
    public static <T> Command subscribe(ServiceKey<T> key, ActorRef<Listing> subscriber) {
        return new Subscribe<>(key, subscriber);
    }

    // What the receptionist answers, for whoever plays it in a test.

    /** The answer to {@link #register}. */
    public static <T> Registered registered(ServiceKey<T> key, ActorRef<T> service) {
        return new Registered(key, service);
    }

    /** The answer to {@link #deregister}. */
    public static <T> Deregistered deregistered(ServiceKey<T> key, ActorRef<T> service) {
        return new Deregistered(key, service);
    }

    /** A listing of those who can all be reached. */
    public static <T> Listing listing(ServiceKey<T> key, Set<ActorRef<T>> services) {
        return new Listing(key, services, true);
    }

    /** The registration has happened. */
    public record Registered(ServiceKey<?> key, ActorRef<?> service) {
        public ServiceKey<?> getKey() {
            return key;
        }

        public boolean isForKey(ServiceKey<?> other) {
            return key.equals(other);
        }

        /**
         * Who was registered.
         *
         * @throws IllegalArgumentException if it was under another key
         */
        public <T> ActorRef<T> getServiceInstance(ServiceKey<T> expected) {
            return checked(key, expected, service).unsafeUpcast();
        }
    }

    /** The service is no longer registered. */
    public record Deregistered(ServiceKey<?> key, ActorRef<?> service) {
        public ServiceKey<?> getKey() {
            return key;
        }

        public boolean isForKey(ServiceKey<?> other) {
            return key.equals(other);
        }

        /**
         * Who was taken off the list.
         *
         * @throws IllegalArgumentException if it was under another key
         */
        public <T> ActorRef<T> getServiceInstance(ServiceKey<T> expected) {
            return checked(key, expected, service).unsafeUpcast();
        }
    }

    /** Who offers a key at some moment; the set cannot be changed. */
    public record Listing(ServiceKey<?> key, Set<? extends ActorRef<?>> instances, boolean servicesWereAddedOrRemoved) {
        public Listing {
            instances = Set.copyOf(instances);
        }

        public ServiceKey<?> getKey() {
            return key;
        }

        public boolean isForKey(ServiceKey<?> other) {
            return key.equals(other);
        }

        /**
         * Who can be reached.
         *
         * @throws IllegalArgumentException if the listing is of another key
         */
        @SuppressWarnings("unchecked") // registered under this key, so of its type
        public <T> Set<ActorRef<T>> getServiceInstances(ServiceKey<T> expected) {
            return (Set<ActorRef<T>>) checked(key, expected, instances);
        }

        /** As {@link #getServiceInstances}, with those that cannot be reached just now; on one node, the same. */
        public <T> Set<ActorRef<T>> getAllServiceInstances(ServiceKey<T> expected) {
            return getServiceInstances(expected);
        }
    }

    private static <V> V checked(ServiceKey<?> key, ServiceKey<?> expected, V value) {
        if (!key.equals(expected)) {
            throw new IllegalArgumentException("This is about " + key + ", and was asked for " + expected);
        }
        return value;
    }
}
