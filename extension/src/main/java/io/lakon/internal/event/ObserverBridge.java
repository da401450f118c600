// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.event;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.DispatcherSelector;
import io.lakon.actor.eventstream.EventStream;
import io.lakon.cdi.FromEventStream;
import io.lakon.internal.definition.TypeText;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires what the event stream publishes as events of the container, by one actor: so they keep their order, and observers
 * may take their time on a thread that is meant for that.
 *
 * <p>The actor stands below {@code /system}. So it still tells what becomes of the application's own actors at their end, and
 * is none of those that health checks and the shutdown look at.
 */
public final class ObserverBridge {
    private static final Logger LOG = LoggerFactory.getLogger("io.lakon");

    private final BeanManager beans;
    private final Set<Class<?>> sync;
    private final Set<Class<?>> async;
    private final Set<Class<?>> reported = new HashSet<>(); // of generic classes; the actor's alone
    private volatile boolean closed;

    /**
     * Makes one for a deployment.
     *
     * @param sync which classes are observed
     * @param async which classes are observed asynchronously
     */
    ObserverBridge(BeanManager beans, Set<Class<?>> sync, Set<Class<?>> async) {
        this.beans = beans;
        this.sync = Set.copyOf(sync);
        this.async = Set.copyOf(async);
    }

    /** Begins to tell what is published from now on. */
    public void start(ActorSystem<?> system) {
        ActorRef<Object> bridge = system.systemActorOf(behavior(), "cdi-observers", DispatcherSelector.blocking());
        Set<Class<?>> topics = new HashSet<>(sync);
        topics.addAll(async);
        topics.forEach(topic -> subscribe(system, topic, bridge));
    }

    private static <E> void subscribe(ActorSystem<?> system, Class<E> topic, ActorRef<Object> bridge) {
        system.eventStream().tell(new EventStream.Subscribe<>(topic, bridge.narrow()));
    }

    /** Tells nothing more, for the application has ended, whether or not its actors have. From any thread. */
    public void close() {
        closed = true;
    }

    private Behavior<Object> behavior() {
        return Behaviors.setup(context -> {
            Event<Object> events = beans.getEvent().select(FromEventStream.Literal.INSTANCE);
            RequestContextController requests = beans.createInstance()
                    .select(RequestContextController.class)
                    .get();
            return Behaviors.receive(Object.class)
                    .onAnyMessage(event -> {
                        if (!closed) {
                            tell(event, events, requests);
                        }
                        return Behaviors.same();
                    })
                    .build();
        });
    }

    private void tell(Object event, Event<Object> events, RequestContextController requests) {
        boolean activated = false;
        try {
            if (isOneOf(async, event)) {
                events.fireAsync(event);
            }
            if (isOneOf(sync, event)) {
                activated = requests.activate();
                events.fire(event);
            }
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            report(event.getClass(), failure);
        } finally {
            if (activated) {
                requests.deactivate();
            }
        }
    }

    /** A failure of the container, as with a generic class each time, or of an observer that hears of it without asking for it. */
    private void report(Class<?> type, Throwable failure) {
        boolean isGeneric = type.getTypeParameters().length > 0;
        if (!isGeneric || reported.add(type)) {
            LOG.error(
                    "Not all observers could be told an object of {} from the event stream{}",
                    TypeText.of(type),
                    isGeneric ? ": containers refuse events of a generic class. This is said once." : "",
                    failure);
        }
    }

    private static boolean isOneOf(Set<Class<?>> topics, Object event) {
        return topics.stream().anyMatch(topic -> topic.isInstance(event));
    }
}
