// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSnapshot.Failure;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.ChildFailed;
import io.lakon.actor.Props;
import io.lakon.actor.Routers;
import io.lakon.actor.Terminated;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.cdi.ContextType;
import io.lakon.cdi.ServiceListing;
import io.lakon.internal.definition.ActorDefinition;
import io.lakon.internal.event.ObserverBridge;
import io.lakon.internal.incarnation.InjectedBehaviors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The actor {@code /user}: starts what the application defines, and notes who leaves. It outlives all of them, whatever
 * they die of.
 *
 * <p>Its setup runs on the thread that starts the system, and is over when that goes on: so that thread may read what was
 * spawned. Afterwards the fields are only its own.
 */
final class Guardian {
    private final Contexts contexts;
    private final StartedActors started;
    private final Set<ServiceKey<?>> services;
    private final InjectedBehaviors behaviors;
    private final Optional<ObserverBridge> bridge;

    private final Set<String> names = new HashSet<>();
    private final Map<ActorRef<?>, StartedActors.Entry> present = new HashMap<>();
    private final Map<String, ActorRef<?>> actors = new HashMap<>();
    private final Map<ServiceKey<?>, ActorRef<?>> routers = new HashMap<>();
    private final Map<ServiceKey<?>, ServiceListing<?>> listings = new HashMap<>();
    private @Nullable Throwable failure;

    Guardian(
            StartedActors started,
            Set<ServiceKey<?>> services,
            InjectedBehaviors behaviors,
            Optional<ObserverBridge> bridge,
            Contexts contexts) {
        this.contexts = contexts;
        this.started = started;
        this.services = services;
        this.behaviors = behaviors;
        this.bridge = bridge;
    }

    Behavior<Void> behavior() {
        return Behaviors.setup(context -> {
            try {
                // First, so that observers miss nothing of what the others publish.
                bridge.ifPresent(each -> each.start(context.getSystem()));
                started.entries().forEach(entry -> spawn(context, entry));
                services.forEach(key -> lookUp(context, key));
            } catch (RuntimeException | Error unable) {
                failure = unable; // for the thread that starts the system: to it alone this is news
                return Behaviors.stopped();
            }
            // Of Object, as there is one message after all, and no Void would get as far as the handler.
            return Behaviors.<Object>receive(
                            (same, message) -> message == Leave.INSTANCE ? Behaviors.stopped() : Behaviors.unhandled(),
                            (same, signal) -> signal instanceof Terminated terminated
                                    ? onTerminated(terminated)
                                    : Behaviors.unhandled())
                    .narrow();
        });
    }

    /** The only message that it takes. */
    private enum Leave {
        INSTANCE
    }

    /** Stops it and all below it, whatever its system's shutdown is waiting for. */
    static void dismiss(ActorSystem<Void> system) {
        system.<Object>unsafeUpcast().tell(Leave.INSTANCE);
    }

    private void spawn(ActorContext<Void> context, StartedActors.Entry entry) {
        ActorDefinition definition = entry.definition();
        ActorRef<?> actor = context.spawn(
                behaviors.behavior(definition, entry::started),
                definition.name(),
                contexts.add(props(definition), definition.propagated()));
        context.watch(actor);
        names.add(definition.name());
        present.put(actor, entry);
        actors.put(definition.name(), actor);
    }

    private static Props props(ActorDefinition definition) {
        Props dispatched = definition
                .dispatcher()
                .map(Props.empty()::withDispatcherFromConfig)
                .orElse(Props.empty());
        return definition.mailbox().map(dispatched::withMailboxFromConfig).orElse(dispatched);
    }

    private <M> void lookUp(ActorContext<Void> context, ServiceKey<M> key) {
        LiveListing<M> listing = new LiveListing<>(key, context.getSystem());
        context.spawn(listing.keeper(), free("listing-" + key.id()));
        listings.put(key, listing);
        routers.put(
                key,
                context.spawn(
                        Routers.group(key).withRoundRobinRouting(),
                        free("service-" + key.id()),
                        contexts.add(Props.empty(), propagatedTo(key))));
    }

    /** What those who offer a service want to know of the sender, the router between them must not lose. */
    private Set<ContextType> propagatedTo(ServiceKey<?> key) {
        return started.entries().stream()
                .map(StartedActors.Entry::definition)
                .filter(each -> each.serviceKey().filter(key::equals).isPresent())
                .flatMap(each -> each.propagated().stream())
                .collect(Collectors.toSet());
    }

    /** A name that no definition has; ids may be of any text, and belong to several protocols. */
    private String free(String wanted) {
        String legal = URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        String name = legal;
        for (int i = 2; !names.add(name); i++) {
            name = legal + "-" + i;
        }
        return name;
    }

    private Behavior<Object> onTerminated(Terminated terminated) {
        Objects.requireNonNull(present.remove(terminated.getRef()), "only they are watched")
                .departed(
                        terminated instanceof ChildFailed failed
                                ? Optional.of(new Failure(failed.getCause(), Instant.now()))
                                : Optional.empty());
        return Behaviors.same();
    }

    /** What it has started, in a system that is {@code running}. */
    RunningSystem live(ActorSystem<Void> running) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException unable) {
            throw unable;
        }
        return new RunningSystem(running, started, actors, routers, listings);
    }
}
