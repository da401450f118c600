// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import io.lakon.internal.boot.ApplicationSystem;
import io.lakon.internal.definition.TypeText;
import io.lakon.internal.event.StreamObservers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.enterprise.inject.spi.ProcessProducerMethod;
import jakarta.enterprise.inject.spi.ProcessSyntheticObserverMethod;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import org.jspecify.annotations.Nullable;

/** Brings actors to a CDI container: one instance for each application, with the application's actor system. */
// No bean, as no extension is one. But Payara and GlassFish count it to our archive only if it is annotated as if it
// were,
// else to an archive of its own, and from there the BeanManager sees none of the application's beans.
@Dependent
public class LakonExtension implements Extension {
    private final ApplicationSystem application = new ApplicationSystem();
    private @Nullable Findings findings = new Findings(); // until beans are added
    private @Nullable StreamObservers observers = new StreamObservers(); // until the deployment is validated
    private @Nullable Deployment deployment; // from then until the deployment is validated

    // Late, so that the annotations which other extensions add or remove count. An actor class is no bean: each of its
    // incarnations is an instance of its own, which no scope describes, and whose constructor takes what the container
    // does not have, an ActorContext or arguments passed by hand. So the container is not to see it.
    void takeActorClasses(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 500) @WithAnnotations(Actor.class)
                    ProcessAnnotatedType<?> event) {
        AnnotatedType<?> type = event.getAnnotatedType();
        if (type.isAnnotationPresent(Actor.class)) {
            now().addActorClass(type);
            event.veto();
        }
        for (AnnotatedMethod<?> method : type.getMethods()) {
            if (method.isAnnotationPresent(Actor.class) && !method.isAnnotationPresent(Produces.class)) {
                now().addStrayActor("method " + TypeText.of(method.getJavaMember()));
            }
        }
    }

    // The other annotation that would silently do nothing.
    void findStraySupervised(
            @Observes
                    @Priority(Interceptor.Priority.LIBRARY_AFTER + 500)
                    @WithAnnotations({Supervised.class, Supervised.List.class})
                    ProcessAnnotatedType<?> event) {
        AnnotatedType<?> type = event.getAnnotatedType();
        if (isStray(type)) {
            now().addStraySupervised("class " + TypeText.of(type.getJavaClass()));
        }
        for (AnnotatedMethod<?> method : type.getMethods()) {
            if (isStray(method)) {
                now().addStraySupervised("method " + TypeText.of(method.getJavaMember()));
            }
        }
    }

    private static boolean isStray(Annotated annotated) {
        return !annotated.getAnnotations(Supervised.class).isEmpty() && !annotated.isAnnotationPresent(Actor.class);
    }

    // Not ProcessAnnotatedType: here the producers of vetoed and disabled beans are gone.
    void collectProducers(@Observes ProcessProducerMethod<?, ?> event) {
        if (event.getAnnotatedProducerMethod().isAnnotationPresent(Actor.class)) {
            now().addProducer(event.getAnnotatedProducerMethod(), event.getBean());
        }
    }

    // Also called later, when injection targets are made for actor classes: those injection points are known by then.
    void collectInjectionPoints(@Observes ProcessInjectionPoint<?, ?> event) {
        if (findings != null && Requests.isOne(event.getInjectionPoint())) {
            findings.addPoint(event.getInjectionPoint());
        }
        if (findings != null && HolderCheck.concerns(event.getInjectionPoint())) {
            findings.addHolder(event.getInjectionPoint());
        }
    }

    // Also called later, for observers that extensions add, as we do for actor classes.
    <T> void collectObservers(@Observes ProcessObserverMethod<T, ?> event) {
        ObserverMethod<T> observer = event.getObserverMethod();
        if (observers != null && StreamObservers.isOne(observer)) {
            event.setObserverMethod(observers.add(observer, place(event)));
        }
    }

    private static String place(ProcessObserverMethod<?, ?> event) {
        return event instanceof ProcessSyntheticObserverMethod<?, ?>
                ? "an observer that was added for class "
                        + TypeText.of(event.getObserverMethod().getBeanClass())
                : "method " + TypeText.of(event.getAnnotatedMethod().getJavaMember());
    }

    // Late, as the beans that the application itself has for references decide which injection points are satisfied.
    void addBeans(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) AfterBeanDiscovery event, BeanManager beans) {
        ApplicationLoader.within(() -> {
            deployment = new Deployment(now(), beans, application);
            findings = null;
            deployment.addBeans(event);
        });
    }

    // Only here can all beans be resolved, so only here is everything known that is wrong.
    void validate(@Observes AfterDeploymentValidation event, BeanManager beans) {
        Deployment known = deployment;
        StreamObservers listening = observers;
        deployment = null;
        observers = null;
        if (known != null && listening != null) {
            ApplicationLoader.within(() -> known.finish(event, listening));
        }
    }

    // Not CDI's Startup event, which not every container fires. This one comes on a thread of the container. Late, so
    // that
    // there is nothing to be taken back if an observer of the application refuses to start; whoever needs an actor
    // before
    // has it started.
    void start(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @Initialized(ApplicationScoped.class)
                    Object event) {
        if (!ApplicationLoader.isForeign() && !isTooEarly(event)) {
            application.start();
        }
    }

    /**
     * Payara and GlassFish take a library of a web application for a module of its own, and tell of the start of that. The
     * application itself has no names then, its interceptors cannot be made, and its own observers have not been called.
     */
    private static boolean isTooEarly(Object event) {
        return event.getClass().getName().equals("org.jboss.weld.event.ContextEvent")
                && ApplicationLoader.isInWebApplication();
    }

    /** Instead, where that comes later. */
    void startWithWebApplication() {
        application.start();
    }

    // Not BeforeShutdown: there some containers have already taken back the application's threads and names. Late, so
    // that the application's own observers can still talk to actors.
    void drain(
            @Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) @BeforeDestroyed(ApplicationScoped.class)
                    Object event) {
        if (!ApplicationLoader.isForeign()) {
            application.drain();
        }
    }

    // For a container that comes down without its application context having ended in order.
    void shutDown(@Observes BeforeShutdown event) {
        application.drain();
    }

    private Findings now() {
        if (findings == null) {
            throw new IllegalStateException("Bean discovery is over");
        }
        return findings;
    }
}
