// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.internal.problem.Problem;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an actor class asks for what only a bean can have. It would silently do without. */
final class NoBeanCheck {
    private static final Set<Class<?>> REPLACING = Set.of(Alternative.class, Specializes.class);

    private NoBeanCheck() {}

    static List<Problem> check(AnnotatedType<?> type) {
        return replacing(type).toList();
    }

    private static Stream<Problem> replacing(AnnotatedType<?> type) {
        return Stereotypes.writtenOut(type.getAnnotations())
                .filter(REPLACING::contains)
                .distinct()
                .map(each -> new Problem(
                        Problem.Code.ALTERNATIVE_ACTOR,
                        "@" + each.getSimpleName()
                                + " on an actor class, which is no bean and takes the place of none: it is always started.",
                        "class " + TypeText.of(type.getJavaClass()),
                        "have a producer method with @Actor return its behaviour: it can choose, and can belong to an"
                                + " alternative"));
    }
}
