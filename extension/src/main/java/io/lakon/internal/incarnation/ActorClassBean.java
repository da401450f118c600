// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the injection points of an actor class name as their bean. The container does not know it, and so nobody can inject it;
 * but there are producers that ask an injection point for the class of its bean, and containers too: OpenWebBeans fails without.
 */
record ActorClassBean<T>(AnnotatedType<T> type) implements Bean<T> {
    @Override
    public Class<?> getBeanClass() {
        return type.getJavaClass();
    }

    @Override
    public Set<Type> getTypes() {
        return Set.of(type.getJavaClass(), Object.class);
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return Set.of(Default.Literal.INSTANCE, Any.Literal.INSTANCE);
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return Dependent.class;
    }

    @Override
    public @Nullable String getName() {
        return null;
    }

    @Override
    public Set<Class<? extends Annotation>> getStereotypes() {
        return Set.of();
    }

    @Override
    public boolean isAlternative() {
        return false;
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return Set.of();
    }

    @Override
    public T create(CreationalContext<T> context) {
        throw new UnsupportedOperationException(this + " makes no instances: only its actor does");
    }

    @Override
    public void destroy(T instance, CreationalContext<T> context) {}
}
