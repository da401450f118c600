// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.event;

import io.lakon.actor.ActorRef;
import io.lakon.internal.definition.ActorDefinition;
import io.lakon.internal.definition.Source;
import io.lakon.internal.definition.TypeText;
import io.lakon.internal.definition.Vocabulary;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.Reception;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the observer methods of actor classes.
 *
 * <p>The container does not, for these classes are no beans. And it would call them on the thread that fires, which may not
 * touch an actor's state: so they are static.
 */
public final class ActorObserverReader {
    private final Vocabulary vocabulary;
    private final Function<String, ActorRef<?>> actors;
    private final Problems problems;

    /**
     * Makes one for an application.
     *
     * @param actors finds those that are started with it by their names, when it runs
     */
    public ActorObserverReader(Vocabulary vocabulary, Function<String, ActorRef<?>> actors, Problems problems) {
        this.vocabulary = vocabulary;
        this.actors = actors;
        this.problems = problems;
    }

    /** Those of {@code actor}; what is wrong with others is reported. */
    public List<ActorObserver> of(ActorDefinition actor) {
        return actor.source() instanceof Source.ActorClass source
                ? source.type().getMethods().stream()
                        .filter(method ->
                                isOwn(method.getJavaMember(), source.type().getJavaClass()))
                        .flatMap(method -> read(actor, method).stream())
                        .toList()
                : List.of();
    }

    /** As in beans: static methods are not inherited. */
    private static boolean isOwn(Method method, Class<?> type) {
        return !method.isBridge() && (!isStatic(method) || method.getDeclaringClass() == type);
    }

    private static boolean isStatic(Method method) {
        return Modifier.isStatic(method.getModifiers());
    }

    private Optional<ActorObserver> read(ActorDefinition actor, AnnotatedMethod<?> method) {
        return method.getParameters().stream()
                .filter(each ->
                        each.isAnnotationPresent(Observes.class) || each.isAnnotationPresent(ObservesAsync.class))
                .findFirst()
                .filter(event -> isSound(actor, method, event))
                .map(event -> new ActorObserver(
                        method.getJavaMember(), event, qualifiers(event), () -> actors.apply(actor.name())));
    }

    private boolean isSound(ActorDefinition actor, AnnotatedMethod<?> method, AnnotatedParameter<?> event) {
        String place = ActorObserver.place(method.getJavaMember());
        Optional<Problem> problem = problem(actor, method, event, place);
        problem.ifPresent(problems::add);
        return problem.isEmpty();
    }

    private static Optional<Problem> problem(
            ActorDefinition actor, AnnotatedMethod<?> method, AnnotatedParameter<?> event, String place) {
        if (!isStatic(method.getJavaMember())) {
            return unfit(
                    "is not static, and would run on the thread that fires the event, with no instance at hand",
                    place,
                    "make it static, and have it return the message that the actor is told");
        }
        if (method.getParameters().size() > 1) {
            return unfit(
                    "takes more than the event",
                    place,
                    "leave it the event alone; what else is needed for it, have injected into the actor");
        }
        if (!actor.autoStart()) {
            return unfit(
                    "is in a class whose actors are only spawned by hand (autoStart = false), none or many",
                    place,
                    "observe the event in an actor that is started with the application");
        }
        if (reception(event) == Reception.IF_EXISTS) {
            return unfit("asks to be told only if it exists, as it always does", place, "leave out notifyObserver");
        }
        if (method.getBaseType() == void.class || !actor.takes(method.getBaseType())) {
            return Optional.of(new Problem(
                    Problem.Code.OBSERVED_MESSAGE,
                    "The observer method returns " + TypeText.of(method.getBaseType())
                            + ", which is no message of its actor.",
                    place,
                    "return what the actor takes: " + TypeText.of(actor.protocol())));
        }
        return Optional.empty();
    }

    private static Optional<Problem> unfit(String what, String place, String cure) {
        return Optional.of(new Problem(
                Problem.Code.ACTOR_OBSERVER, "The observer method of an actor class " + what + ".", place, cure));
    }

    private static Reception reception(AnnotatedParameter<?> event) {
        return event.isAnnotationPresent(Observes.class)
                ? event.getAnnotation(Observes.class).notifyObserver()
                : event.getAnnotation(ObservesAsync.class).notifyObserver();
    }

    private Set<Annotation> qualifiers(AnnotatedParameter<?> event) {
        return event.getAnnotations().stream()
                .filter(each -> vocabulary.isQualifier(each.annotationType()))
                .collect(Collectors.toSet());
    }
}
