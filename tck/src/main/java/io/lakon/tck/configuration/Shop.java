// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.configuration;

import io.lakon.actor.ActorSystem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A bean that is configured. */
@Dependent
public class Shop {
    @Inject
    @ConfigProperty(name = "shop.terms")
    String terms;

    @Inject
    @ConfigProperty(name = "shop.opening")
    Duration opening;

    @Inject
    @ConfigProperty(name = "shop.currencies")
    List<String> currencies;

    @Inject
    @ConfigProperty(name = "shop.motto")
    String motto;

    @Inject
    @ConfigProperty(name = "lakon.actor.default-dispatcher.fork-join-executor.parallelism-factor")
    double untouchedDefault;

    @Inject
    ActorSystem<?> system;

    public Shop() {}
}
