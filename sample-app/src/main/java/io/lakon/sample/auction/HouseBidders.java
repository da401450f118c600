// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import io.lakon.actor.Behavior;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Service;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The bidders that belong to the house.
 *
 * <p>A producer method is how an actor is made of any behaviour: it is spawned under the method's name, here as {@code
 * /user/horologist} and {@code /user/map-library}. {@code @Service} registers both with the receptionist.
 */
@Dependent
public class HouseBidders {
    @Produces
    @Actor
    @Service("bidders")
    Behavior<Bidder.Command> horologist(@ConfigProperty(name = "auction.house-bidders.limit") Money limit) {
        return Bidder.create("The Horologist", "clocks", limit);
    }

    @Produces
    @Actor
    @Service("bidders")
    Behavior<Bidder.Command> mapLibrary(@ConfigProperty(name = "auction.house-bidders.limit") Money limit) {
        return Bidder.create("The Map Library", "maps", limit);
    }
}
