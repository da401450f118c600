// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A bean that is there to be found or named, and of which there is never an instance. */
public interface UnmadeBean<T> extends Bean<T> {
    @Override
    default Class<? extends Annotation> getScope() {
        return Dependent.class;
    }

    @Override
    default @Nullable String getName() {
        return null;
    }

    @Override
    default Set<Class<? extends Annotation>> getStereotypes() {
        return Set.of();
    }

    @Override
    default boolean isAlternative() {
        return false;
    }

    @Override
    default Set<InjectionPoint> getInjectionPoints() {
        return Set.of();
    }

    @Override
    default T create(CreationalContext<T> context) {
        throw new UnsupportedOperationException(this + " makes no instances");
    }

    @Override
    default void destroy(T instance, CreationalContext<T> context) {}
}
