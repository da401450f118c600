// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import com.typesafe.config.Config;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.internal.definition.Definitions;
import io.lakon.internal.incarnation.InjectedBehaviors;
import java.util.Set;

/**
 * What an actor system is to be made of.
 *
 * @param application what the application is called
 * @param services those that somebody is injected with
 * @param settings the whole configuration, with all defaults
 * @param loader the application's
 */
public record BootPlan(
        String application,
        Definitions definitions,
        Set<ServiceKey<?>> services,
        InjectedBehaviors behaviors,
        Config settings,
        ClassLoader loader) {
    public BootPlan {
        services = Set.copyOf(services);
    }

    /** For the thread of the container that deploys the application: no other may know its name. */
    public static BootPlan of(
            Definitions definitions,
            Set<ServiceKey<?>> services,
            InjectedBehaviors behaviors,
            Config settings,
            ClassLoader loader) {
        String application = ApplicationName.of(settings.getString("lakon.application-name"), loader);
        return new BootPlan(application, definitions, services, behaviors, settings, loader);
    }

    String systemName() {
        String configured = settings.getString("lakon.system-name");
        return ApplicationName.legal(configured.isEmpty() ? application : configured);
    }
}
