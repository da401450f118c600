// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/** What annotations say when those that stand for others are written out. */
final class Stereotypes {
    private Stereotypes() {}

    /** The types of {@code annotations}, and of those that come with a stereotype among them. */
    static Stream<Class<? extends Annotation>> writtenOut(Collection<Annotation> annotations) {
        return annotations.stream()
                .map(Annotation::annotationType)
                .flatMap(type -> type.isAnnotationPresent(Stereotype.class)
                        ? Stream.concat(Stream.of(type), writtenOut(Arrays.asList(type.getAnnotations())))
                        : Stream.of(type));
    }
}
