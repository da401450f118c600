// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;

/**
 * What the injection points of an actor class name as their bean. The container does not know it, and so nobody can inject it;
 * but there are producers that ask an injection point for the class of its bean, and containers too: OpenWebBeans fails without.
 */
record ActorClassBean<T>(AnnotatedType<T> type) implements UnmadeBean<T> {
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
}
