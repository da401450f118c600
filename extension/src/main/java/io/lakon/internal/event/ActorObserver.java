// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.event;

import io.lakon.actor.ActorRef;
import io.lakon.internal.definition.TypeText;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.ObserverException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.EventContext;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A static observer method of an actor class, as an observer of the container: makes of an event the message that the actor
 * is told.
 *
 * <p>No product of the container's configurator: those wrap what the method throws, and on some containers miss the
 * qualifiers of its parameter.
 */
public final class ActorObserver implements ObserverMethod<Object> {
    private final Method method;
    private final AnnotatedParameter<?> parameter;
    private final Set<Annotation> qualifiers;
    private final Supplier<ActorRef<?>> actor;

    ActorObserver(
            Method method, AnnotatedParameter<?> parameter, Set<Annotation> qualifiers, Supplier<ActorRef<?>> actor) {
        this.method = method;
        this.parameter = parameter;
        this.qualifiers = Set.copyOf(qualifiers);
        this.actor = actor;
        method.setAccessible(true);
    }

    /** Where it is, for people. */
    public String place() {
        return place(method);
    }

    static String place(Method method) {
        return "method " + TypeText.of(method);
    }

    /** On the thread that fires the event, or commits its transaction. */
    @Override
    public void notify(EventContext<Object> context) {
        Object message = message(context.getEvent());
        if (message != null) {
            actor.get().unsafeUpcast().tell(message);
        }
    }

    private Object message(Object event) {
        try {
            return method.invoke(null, event);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (thrown.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new ObserverException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible); // it has been made accessible
        }
    }

    @Override
    public Class<?> getBeanClass() {
        return method.getDeclaringClass();
    }

    @Override
    public Type getObservedType() {
        return parameter.getBaseType();
    }

    @Override
    public Set<Annotation> getObservedQualifiers() {
        return qualifiers;
    }

    @Override
    public Reception getReception() {
        return Reception.ALWAYS;
    }

    @Override
    public TransactionPhase getTransactionPhase() {
        return observes().map(Observes::during).orElse(TransactionPhase.IN_PROGRESS);
    }

    @Override
    public int getPriority() {
        return Optional.ofNullable(parameter.getAnnotation(Priority.class))
                .map(Priority::value)
                .orElse(DEFAULT_PRIORITY);
    }

    @Override
    public boolean isAsync() {
        return observes().isEmpty();
    }

    private Optional<Observes> observes() {
        return Optional.ofNullable(parameter.getAnnotation(Observes.class));
    }
}
