// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.internal.definition.Source;
import io.lakon.internal.definition.TypeText;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/** The injection points of an actor class. It is no bean to the container, which therefore announces none of them. */
public final class InjectionPoints {
    private final ActorClassBean<?> bean;
    private final BeanManager beans;
    private final List<InjectionPoint> points = new ArrayList<>();

    private InjectionPoints(ActorClassBean<?> bean, BeanManager beans) {
        this.bean = bean;
        this.beans = beans;
    }

    /** All of them; but of the constructor's parameters only those with a qualifier, if others may be given by hand. */
    public static List<InjectionPoint> of(Source.ActorClass source, boolean byHand, BeanManager beans) {
        InjectionPoints all = new InjectionPoints(new ActorClassBean<>(source.type()), beans);
        source.constructor().getParameters().stream()
                .filter(each -> !byHand || isQualified(each, beans))
                .forEach(all::add);
        all.addMembers(source.type());
        return List.copyOf(all.points);
    }

    private void addMembers(AnnotatedType<?> type) {
        for (AnnotatedField<?> field : type.getFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                points.add(ActorInjectionPoint.of(bean, field, beans));
            }
        }
        for (AnnotatedMethod<?> method : type.getMethods()) {
            if (method.isAnnotationPresent(Inject.class)) {
                method.getParameters().forEach(this::add);
            }
        }
    }

    private void add(AnnotatedParameter<?> parameter) {
        points.add(ActorInjectionPoint.of(bean, parameter, beans));
    }

    static boolean isQualified(Annotated annotated, BeanManager beans) {
        return annotated.getAnnotations().stream()
                .map(Annotation::annotationType)
                .anyMatch(type -> beans.isQualifier(type)); // a method reference would name a type of CDI 4.0
    }

    /** Where an injection point is, for people. */
    public static String place(InjectionPoint point) {
        String member = TypeText.of(point.getMember());
        return point.getAnnotated() instanceof AnnotatedParameter<?> parameter
                ? "parameter " + (parameter.getPosition() + 1) + " of " + member
                : "field " + member;
    }
}
