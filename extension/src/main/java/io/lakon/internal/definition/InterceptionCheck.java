// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.internal.problem.Problem;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptors;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether an actor class asks for interceptors. It would silently do without: containers intercept the calls of beans, and
 * nobody calls an actor's methods but itself.
 */
final class InterceptionCheck {
    private static final Set<Class<? extends Annotation>> OTHERS =
            Set.of(Interceptors.class, AroundInvoke.class, AroundTimeout.class);

    private final Vocabulary vocabulary;

    InterceptionCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Problem> check(AnnotatedType<?> type) {
        Set<String> found = new TreeSet<>();
        Stream.of(Set.of(type), type.getConstructors(), type.getMethods())
                .flatMap(Collection::stream)
                .map(Annotated::getAnnotations)
                .flatMap(Stereotypes::writtenOut)
                .filter(this::isAsking)
                .forEach(each -> found.add("@" + each.getSimpleName()));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        Problem.Code.INTERCEPTED_ACTOR,
                        String.join(" and ", found) + " on an actor class, of which no method is ever intercepted.",
                        "class " + TypeText.of(type.getJavaClass()),
                        "move what is to be intercepted to a method of a bean, and inject the actor with that"));
    }

    private boolean isAsking(Class<? extends Annotation> type) {
        return vocabulary.isInterceptorBinding(type) || OTHERS.contains(type);
    }
}
