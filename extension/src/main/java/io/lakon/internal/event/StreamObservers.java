// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.event;

import io.lakon.cdi.FromEventStream;
import io.lakon.internal.definition.TypeText;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The observers that ask for what the event stream publishes, as the container comes across them. */
public final class StreamObservers {
    private final List<NamedObserver<?>> observers = new ArrayList<>();

    public StreamObservers() {}

    /** Whether it is one of them. */
    public static boolean isOne(ObserverMethod<?> observer) {
        return observer.getObservedQualifiers().stream()
                .anyMatch(each -> each.annotationType() == FromEventStream.class);
    }

    /**
     * Adds one.
     *
     * @param place where it is, for people
     * @return what the container is to call in its place
     */
    public <T> ObserverMethod<T> add(ObserverMethod<T> observer, String place) {
        NamedObserver<T> named = new NamedObserver<>(observer, place);
        observers.add(named);
        return named;
    }

    /** Reports those that nothing could ever be told. */
    public void check(Problems problems) {
        for (NamedObserver<?> each : observers) {
            Type observed = each.getObservedType();
            if (!isKnownByItsClass(observed)) {
                problems.add(problem(
                        each,
                        "observes " + TypeText.of(observed)
                                + " of the event stream, which knows events by their classes alone.",
                        "observe a class or an interface without type parameters"));
            }
            Set<String> others = otherQualifiers(each);
            if (!others.isEmpty()) {
                problems.add(problem(
                        each,
                        "asks for events of the event stream with " + String.join(" and ", others)
                                + ", which none has.",
                        "leave @FromEventStream the only qualifier"));
            }
            if (each.getTransactionPhase() != TransactionPhase.IN_PROGRESS) {
                problems.add(problem(
                        each,
                        "observes the event stream during " + each.getTransactionPhase()
                                + " of a transaction, though what is published there comes without one.",
                        "leave out during"));
            }
        }
    }

    private static boolean isKnownByItsClass(Type type) {
        return type instanceof Class<?> plain && !plain.isPrimitive() && plain.getTypeParameters().length == 0;
    }

    private static Set<String> otherQualifiers(ObserverMethod<?> observer) {
        return observer.getObservedQualifiers().stream()
                .map(Annotation::annotationType)
                .filter(each -> each != FromEventStream.class && each != Any.class)
                .map(each -> "@" + each.getSimpleName())
                .collect(Collectors.toSet());
    }

    private static Problem problem(NamedObserver<?> observer, String text, String cure) {
        return new Problem(Problem.Code.STREAM_OBSERVER, "The observer " + text, observer.place(), cure);
    }

    /** What tells them; empty if there are none, and so nothing is to be done. */
    public Optional<ObserverBridge> bridge(BeanManager beans) {
        if (observers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ObserverBridge(beans, topics(false), topics(true)));
    }

    private Set<Class<?>> topics(boolean async) {
        Set<Class<?>> topics = new HashSet<>();
        for (NamedObserver<?> each : observers) {
            if (each.isAsync() == async) {
                topics.add((Class<?>) each.getObservedType());
            }
        }
        return topics;
    }
}
