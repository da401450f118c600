// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.internal.problem.Problem;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.spi.AnnotatedMember;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an actor class asks for what only a bean can have. It would silently do without. */
final class NoBeanCheck {
    private static final Set<Class<?>> REPLACING = Set.of(Alternative.class, Specializes.class);

    private NoBeanCheck() {}

    static List<Problem> check(AnnotatedType<?> type) {
        return Stream.concat(replacing(type), producing(type)).toList();
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

    /** As of a bean, the members of superclasses produce nothing. */
    private static Stream<Problem> producing(AnnotatedType<?> type) {
        Stream<Problem> fields = type.getFields().stream()
                .filter(each -> each.isAnnotationPresent(Produces.class))
                .filter(each -> isOwn(each, type))
                .map(each -> producing(Produces.class, "field " + TypeText.of(each.getJavaMember())));
        Stream<Problem> methods = type.getMethods().stream()
                .filter(each -> isOwn(each, type))
                .flatMap(each -> annotationsOf(each)
                        .map(found -> producing(found, "method " + TypeText.of(each.getJavaMember()))));
        return Stream.concat(fields, methods);
    }

    private static Stream<Class<?>> annotationsOf(AnnotatedMethod<?> method) {
        boolean disposes = method.getParameters().stream().anyMatch(each -> each.isAnnotationPresent(Disposes.class));
        return disposes
                ? Stream.of(Disposes.class)
                : method.isAnnotationPresent(Produces.class) ? Stream.of(Produces.class) : Stream.empty();
    }

    private static boolean isOwn(AnnotatedMember<?> member, AnnotatedType<?> type) {
        return member.getJavaMember().getDeclaringClass() == type.getJavaClass();
    }

    private static Problem producing(Class<?> annotation, String place) {
        return new Problem(
                Problem.Code.PRODUCING_ACTOR,
                "@" + annotation.getSimpleName() + " in an actor class, which is no bean and produces nothing.",
                place,
                "move it to a bean");
    }
}
