// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Collectors;

/** An injection point of an actor class. Not made by the container: that would announce it to extensions each time. */
record ActorInjectionPoint(Bean<?> bean, Annotated annotated, Member member, Set<Annotation> qualifiers)
        implements InjectionPoint {

    static ActorInjectionPoint of(Bean<?> bean, AnnotatedField<?> field, BeanManager beans) {
        return new ActorInjectionPoint(bean, field, field.getJavaMember(), qualifiers(field, beans));
    }

    static ActorInjectionPoint of(Bean<?> bean, AnnotatedParameter<?> parameter, BeanManager beans) {
        return new ActorInjectionPoint(
                bean, parameter, parameter.getDeclaringCallable().getJavaMember(), qualifiers(parameter, beans));
    }

    private static Set<Annotation> qualifiers(Annotated annotated, BeanManager beans) {
        Set<Annotation> qualifiers = annotated.getAnnotations().stream()
                .filter(each -> beans.isQualifier(each.annotationType()))
                .collect(Collectors.toSet());
        return qualifiers.isEmpty() ? Set.of(Default.Literal.INSTANCE) : qualifiers;
    }

    @Override
    public Type getType() {
        return annotated.getBaseType();
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return qualifiers;
    }

    @Override
    public Bean<?> getBean() {
        return bean;
    }

    @Override
    public Member getMember() {
        return member;
    }

    @Override
    public Annotated getAnnotated() {
        return annotated;
    }

    @Override
    public boolean isDelegate() {
        return false;
    }

    @Override
    public boolean isTransient() {
        return Modifier.isTransient(member.getModifiers());
    }
}
