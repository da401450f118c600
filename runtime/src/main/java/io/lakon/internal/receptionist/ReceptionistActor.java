// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.receptionist;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Terminated;
import io.lakon.actor.receptionist.Receptionist.Command;
import io.lakon.actor.receptionist.Receptionist.Deregister;
import io.lakon.actor.receptionist.Receptionist.Deregistered;
import io.lakon.actor.receptionist.Receptionist.Find;
import io.lakon.actor.receptionist.Receptionist.Listing;
import io.lakon.actor.receptionist.Receptionist.Register;
import io.lakon.actor.receptionist.Receptionist.Registered;
import io.lakon.actor.receptionist.Receptionist.Subscribe;
import io.lakon.actor.receptionist.ServiceKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The actor at {@code /system/receptionist}, for the services of one node. */
public final class ReceptionistActor {
    private final ActorContext<Command> context;
    private final Map<ServiceKey<?>, Set<ActorRef<?>>> services = new HashMap<>();
    private final Map<ServiceKey<?>, Set<ActorRef<Listing>>> subscribers = new HashMap<>();

    private ReceptionistActor(ActorContext<Command> context) {
        this.context = context;
    }

    public static Behavior<Command> create() {
        return Behaviors.setup(context -> new ReceptionistActor(context).running());
    }

    private Behavior<Command> running() {
        return Behaviors.receive(Command.class)
                .onMessageUnchecked(Register.class, this::onRegister)
                .onMessageUnchecked(Deregister.class, this::onDeregister)
                .onMessageUnchecked(Find.class, this::onFind)
                .onMessageUnchecked(Subscribe.class, this::onSubscribe)
                .onSignal(Terminated.class, this::onTerminated)
                .build();
    }

    private Behavior<Command> onRegister(Register<?> register) {
        context.watch(register.service());
        if (services.computeIfAbsent(register.key(), key -> new LinkedHashSet<>())
                .add(register.service())) {
            changed(register.key());
        }
        register.replyTo().ifPresent(to -> to.tell(new Registered(register.key(), register.service())));
        return Behaviors.same();
    }

    private Behavior<Command> onDeregister(Deregister<?> deregister) {
        if (remove(services, deregister.key(), deregister.service())) {
            changed(deregister.key());
            unwatchUnlessKnown(deregister.service());
        }
        deregister.replyTo().ifPresent(to -> to.tell(new Deregistered(deregister.key(), deregister.service())));
        return Behaviors.same();
    }

    private Behavior<Command> onFind(Find<?> find) {
        find.replyTo().tell(listing(find.key()));
        return Behaviors.same();
    }

    private Behavior<Command> onSubscribe(Subscribe<?> subscribe) {
        context.watch(subscribe.subscriber());
        subscribers
                .computeIfAbsent(subscribe.key(), key -> new LinkedHashSet<>())
                .add(subscribe.subscriber());
        subscribe.subscriber().tell(listing(subscribe.key()));
        return Behaviors.same();
    }

    private Behavior<Command> onTerminated(Terminated terminated) {
        ActorRef<?> gone = terminated.getRef();
        for (ServiceKey<?> key : Set.copyOf(subscribers.keySet())) {
            remove(subscribers, key, gone);
        }
        for (ServiceKey<?> key : Set.copyOf(services.keySet())) {
            if (remove(services, key, gone)) {
                changed(key);
            }
        }
        return Behaviors.same();
    }

    /** Takes {@code ref} off a list, and the list off the map if it was the last: keys come and go. */
    private static <R> boolean remove(Map<ServiceKey<?>, Set<R>> lists, ServiceKey<?> key, ActorRef<?> ref) {
        Set<R> list = lists.get(key);
        if (list == null || !list.remove(ref)) {
            return false;
        }
        if (list.isEmpty()) {
            lists.remove(key);
        }
        return true;
    }

    private void unwatchUnlessKnown(ActorRef<?> ref) {
        if (services.values().stream().noneMatch(list -> list.contains(ref))
                && subscribers.values().stream().noneMatch(list -> list.contains(ref))) {
            context.unwatch(ref);
        }
    }

    private void changed(ServiceKey<?> key) {
        Listing listing = listing(key);
        subscribers.getOrDefault(key, Set.of()).forEach(subscriber -> subscriber.tell(listing));
    }

    /** Always of a change: on one node nothing else brings a listing about, such as that a service cannot be reached. */
    private Listing listing(ServiceKey<?> key) {
        return new Listing(key, services.getOrDefault(key, Set.of()), true);
    }
}
