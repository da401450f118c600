// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import com.typesafe.config.Config;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.internal.definition.Definitions;
import io.lakon.internal.event.ObserverBridge;
import io.lakon.internal.incarnation.InjectedBehaviors;
import java.util.Optional;
import java.util.Set;

/**
 * What an actor system is to be made of.
 *
 * @param application what the application is called
 * @param services those that somebody is injected with
 * @param bridge to observers of the event stream, if there are any
 * @param settings the whole configuration, with all defaults
 * @param loader the application's
 */
public record BootPlan(
        String application,
        Definitions definitions,
        Set<ServiceKey<?>> services,
        InjectedBehaviors behaviors,
        Optional<ObserverBridge> bridge,
        Config settings,
        ClassLoader loader) {
    public BootPlan {
        services = Set.copyOf(services);
    }

    /** With the application's name, for the thread of the container that deploys it: no other may know it. */
    public static BootPlan of(
            Definitions definitions,
            Set<ServiceKey<?>> services,
            InjectedBehaviors behaviors,
            Optional<ObserverBridge> bridge,
            Config settings,
            ClassLoader loader) {
        return new BootPlan(name(settings, loader), definitions, services, behaviors, bridge, settings, loader);
    }

    /** With the name that the starting thread knows: of one that deploys several modules the first knows no module's. */
    BootPlan named() {
        return new BootPlan(name(settings, loader), definitions, services, behaviors, bridge, settings, loader);
    }

    private static String name(Config settings, ClassLoader loader) {
        return ApplicationName.of(settings.getString("lakon.application-name"), loader);
    }

    String systemName() {
        String configured = settings.getString("lakon.system-name");
        return ApplicationName.legal(configured.isEmpty() ? application : configured);
    }
}
