// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The lots over HTTP.
 *
 * <p>No thread waits for an actor: each method returns a stage, and the server answers when the stage completes. What
 * it fails with becomes a problem document in an exception mapper.
 */
@Path("lots")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class LotsResource {
    @Inject
    ActorRef<Auctioneer.Command> auctioneer;

    @Inject
    @ConfigProperty(name = "auction.ask-timeout")
    Duration askTimeout;

    @GET
    public CompletionStage<List<LotDetails>> list() {
        return AskPattern.ask(auctioneer, Auctioneer.ListLots::new, askTimeout);
    }

    @POST
    public CompletionStage<Response> open(Fields fields, @Context UriInfo uri) {
        Item item = Item.from(fields);
        Optional<Duration> duration = fields.duration("duration");

        // Here, because the request is not at hand any more when the stage completes.
        UriBuilder location = uri.getAbsolutePathBuilder();
        CompletionStage<LotDetails> opened =
                AskPattern.ask(auctioneer, replyTo -> new Auctioneer.OpenLot(item, duration, replyTo), askTimeout);
        return opened.thenApply(
                lot -> Response.created(location.path("{number}").build(lot.number()))
                        .entity(lot)
                        .build());
    }

    @GET
    @Path("{number}")
    public CompletionStage<LotDetails> find(@PathParam("number") int number) {
        return AskPattern.askWithStatus(auctioneer, replyTo -> new Auctioneer.FindLot(number, replyTo), askTimeout);
    }

    /** Answers with the lot as the bid has left it. */
    @POST
    @Path("{number}/bids")
    public CompletionStage<LotDetails> bid(@PathParam("number") int number, Fields fields) {
        String bidder = fields.text("bidder");
        Money amount = fields.money("amount");

        return AskPattern.askWithStatus(
                auctioneer,
                replyTo -> new Auctioneer.Bid(number, new Lot.PlaceBid(bidder, amount, replyTo)),
                askTimeout);
    }
}
