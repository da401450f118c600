// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import jakarta.enterprise.inject.spi.AnnotatedConstructor;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;

/** What an actor is made from. */
public sealed interface Source {
    /** Where it stands, for people. */
    String place();

    /** A class that extends {@code AbstractBehavior}, made by {@code constructor}. */
    record ActorClass(AnnotatedType<?> type, AnnotatedConstructor<?> constructor) implements Source {
        @Override
        public String place() {
            return "class " + TypeText.of(type.getJavaClass());
        }
    }

    /** A producer method of {@code Behavior}, which the container calls as {@code bean}. */
    record Producer(AnnotatedMethod<?> method, Bean<?> bean) implements Source {
        @Override
        public String place() {
            return "method " + TypeText.of(method.getJavaMember());
        }
    }
}
