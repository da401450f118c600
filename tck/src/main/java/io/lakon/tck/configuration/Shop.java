// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.configuration;

import com.typesafe.config.ConfigMemorySize;
import io.lakon.actor.ActorSystem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    @ConfigProperty(name = "shop.closing")
    Duration closing;

    @Inject
    @ConfigProperty(name = "shop.upload-limit")
    ConfigMemorySize uploadLimit;

    @Inject
    @ConfigProperty(name = "shop.branches[1].city")
    String secondCity;

    @Inject
    @ConfigProperty(name = "shop.places")
    List<String> places;

    @Inject
    @ConfigProperty(name = "shop.greeting")
    String greeting;

    @Inject
    @ConfigProperty(name = "shop.nothing")
    Optional<String> nothing;

    @Inject
    @ConfigProperty(name = "shop.mail")
    String mail;

    @Inject
    @ConfigProperty(name = "shop.json")
    boolean json;

    @Inject
    @ConfigProperty(name = "shop.owner")
    String owner;

    @Inject
    @ConfigProperty(name = "shop.stage")
    String stage;

    @Inject
    @ConfigProperty(name = "lakon.actor.default-dispatcher.fork-join-executor.parallelism-factor")
    double untouchedDefault;

    @Inject
    ActorSystem<?> system;

    public Shop() {}
}
