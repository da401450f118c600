// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.Scheduler;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.cdi.ActorBeans;
import io.lakon.cdi.Service;
import io.lakon.cdi.ServiceListing;
import io.lakon.internal.boot.ApplicationSystem;
import io.lakon.internal.definition.ActorDefinition;
import io.lakon.internal.definition.Definitions;
import io.lakon.internal.definition.Parameterized;
import io.lakon.internal.definition.RefRequest;
import io.lakon.internal.incarnation.CurrentContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.configurator.BeanConfigurator;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Adds what can be injected. All of it is dependent, and so never a client proxy: a reference is compared, and sent to
 * other actors.
 */
final class LakonBeans {
    private final AfterBeanDiscovery event;
    private final ApplicationSystem application;
    private int count;

    LakonBeans(AfterBeanDiscovery event, ApplicationSystem application) {
        this.event = event;
        this.application = application;
    }

    void addActors(Definitions definitions) {
        for (ActorDefinition each : definitions.started()) {
            add(() -> application.actor(each.name()), refTypes(each.protocol())).qualifiers(each.beanQualifiers());
        }
    }

    private static Type[] refTypes(Type protocol) {
        return new Type[] {
            Parameterized.of(ActorRef.class, protocol), Parameterized.of(RecipientRef.class, protocol), Object.class
        };
    }

    /** The look-ups that somebody asks for: nobody can tell what others there may be. */
    void addServices(Collection<RefRequest> requests) {
        Set<List<Object>> known = new HashSet<>();
        for (RefRequest each : requests) {
            String id = each.service().orElseThrow();
            Type protocol = each.protocol().orElseThrow();
            if (known.add(List.of(id, protocol))) {
                addService(ActorDefinition.serviceKey(protocol, id), protocol, Service.Literal.of(id));
            }
        }
    }

    private void addService(ServiceKey<?> key, Type protocol, Annotation qualifier) {
        add(() -> application.router(key), refTypes(protocol)).qualifiers(qualifier, Any.Literal.INSTANCE);
        add(() -> application.listing(key), Parameterized.of(ServiceListing.class, protocol), Object.class)
                .qualifiers(qualifier, Any.Literal.INSTANCE);
    }

    /** One bean of all the types that are asked for: there is only one context that an actor may be given. */
    void addContext(Collection<RefRequest> requests, CurrentContext current) {
        Set<Type> types = new HashSet<>(Set.of(ActorContext.class, Object.class));
        types.add(Parameterized.of(ActorContext.class, Void.class)); // for those who ask for an ActorContext<?>
        requests.forEach(each ->
                each.protocol().ifPresent(protocol -> types.add(Parameterized.of(ActorContext.class, protocol))));
        add(current::get, types.toArray(Type[]::new)).qualifiers(Default.Literal.INSTANCE, Any.Literal.INSTANCE);
    }

    void addSystem() {
        // No bean may have a type with a wildcard, but this one satisfies ActorSystem<?>.
        Type system = Parameterized.of(ActorSystem.class, Void.class);
        addDefault(application::system, system, ActorSystem.class, Object.class);
        addDefault(() -> application.system().scheduler(), Scheduler.class, Object.class);
        addDefault(() -> CoordinatedShutdown.get(application.system()), CoordinatedShutdown.class, Object.class);
        addDefault(application::behaviors, ActorBeans.class, Object.class);
        addDefault(() -> application, ApplicationSystem.class, Object.class); // for our health checks
    }

    private void addDefault(Supplier<?> instance, Type... types) {
        add(instance, types).qualifiers(Default.Literal.INSTANCE, Any.Literal.INSTANCE);
    }

    private BeanConfigurator<Object> add(Supplier<?> instance, Type... types) {
        return event.addBean()
                .beanClass(LakonExtension.class)
                .types(types)
                .scope(Dependent.class)
                // Names the bean to those that store one, as a session on another node does: always the same.
                .id("io.lakon#" + count++)
                .createWith(context -> instance.get());
    }
}
