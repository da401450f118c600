// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.actor.ActorContext;
import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import jakarta.enterprise.inject.spi.AnnotatedConstructor;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Which constructor makes the instances of an actor class: the one for injection, or the one that takes a context. */
final class ConstructorChoice {
    private ConstructorChoice() {}

    static <X> Optional<AnnotatedConstructor<X>> of(AnnotatedType<X> type, Problems problems) {
        List<AnnotatedConstructor<X>> injected = type.getConstructors().stream()
                .filter(each -> each.isAnnotationPresent(Inject.class))
                .toList();
        List<AnnotatedConstructor<X>> candidates = injected.isEmpty()
                ? type.getConstructors().stream()
                        .filter(ConstructorChoice::takesContext)
                        .toList()
                : injected;
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        String found = injected.isEmpty()
                ? candidates.size() + " that take an ActorContext, and none with @Inject"
                : injected.size() + " with @Inject";
        problems.add(new Problem(
                Problem.Code.NO_CONSTRUCTOR,
                "An actor class has one constructor for its instances; found " + found + ".",
                "class " + TypeText.of(type.getJavaClass()),
                "annotate exactly one constructor with @Inject; it takes the ActorContext<M> and passes it to super"));
        return Optional.empty();
    }

    private static boolean takesContext(AnnotatedConstructor<?> constructor) {
        return constructor.getParameters().stream()
                .anyMatch(each -> TypeArguments.rawClass(each.getBaseType()) == ActorContext.class);
    }
}
