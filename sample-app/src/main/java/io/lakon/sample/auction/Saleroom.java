// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.cdi.Service;
import io.lakon.cdi.ServiceListing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Knows who has come to bid, whoever that is: it asks for a service, not for actors by name.
 *
 * <p>The listing follows the receptionist, so bidders that come later, or leave, need no change here.
 */
@ApplicationScoped
public class Saleroom {
    @Inject
    @Service("bidders")
    ServiceListing<Bidder.Command> bidders;

    @Inject
    @ConfigProperty(name = "auction.ask-timeout")
    Duration askTimeout;

    public void announce(Lot.Notice lot) {
        bidders.instances().forEach(bidder -> bidder.tell(new Bidder.LotOpened(lot)));
    }

    public CompletionStage<List<Bidder.Profile>> profiles() {
        List<CompletableFuture<Bidder.Profile>> answers =
                bidders.instances().stream().map(this::profile).toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> answers.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Bidder.Profile> profile(ActorRef<Bidder.Command> bidder) {
        CompletionStage<Bidder.Profile> profile = AskPattern.ask(bidder, Bidder.Introduce::new, askTimeout);
        return profile.toCompletableFuture();
    }
}
