// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.util.ArrayList;
import java.util.List;

/** What the container came across while it discovered the application. */
final class Findings {
    private final List<AnnotatedType<?>> actorClasses = new ArrayList<>();
    private final List<Producer> producers = new ArrayList<>();
    private final List<String> strayActors = new ArrayList<>();
    private final List<String> straySupervised = new ArrayList<>();
    private final List<InjectionPoint> points = new ArrayList<>();
    private final List<InjectionPoint> holders = new ArrayList<>();

    record Producer(AnnotatedMethod<?> method, Bean<?> bean) {}

    /** A class annotated with {@code @Actor}. */
    void addActorClass(AnnotatedType<?> type) {
        actorClasses.add(type);
    }

    /** A producer method annotated with {@code @Actor}. */
    void addProducer(AnnotatedMethod<?> method, Bean<?> bean) {
        producers.add(new Producer(method, bean));
    }

    /** Where {@code @Actor} is on a method that produces nothing. */
    void addStrayActor(String place) {
        strayActors.add(place);
    }

    /** Where {@code @Supervised} is without {@code @Actor}. */
    void addStraySupervised(String place) {
        straySupervised.add(place);
    }

    /** An injection point of a bean, or of something else that the container injects. */
    void addPoint(InjectionPoint point) {
        points.add(point);
    }

    /** An injection point that may not be where it is. */
    void addHolder(InjectionPoint point) {
        holders.add(point);
    }

    List<InjectionPoint> holders() {
        return holders;
    }

    List<AnnotatedType<?>> actorClasses() {
        return actorClasses;
    }

    List<Producer> producers() {
        return producers;
    }

    List<String> strayActors() {
        return strayActors;
    }

    List<String> straySupervised() {
        return straySupervised;
    }

    List<InjectionPoint> points() {
        return points;
    }
}
