// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Valuations over HTTP. Describe something as cursed, and see what becomes of the valuer. */
@Path("valuations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ValuationsResource {
    @Inject
    ActorRef<Valuer.Command> valuer;

    @Inject
    @ConfigProperty(name = "auction.ask-timeout")
    Duration askTimeout;

    @POST
    public CompletionStage<Valuer.Estimate> appraise(Fields fields) {
        String description = fields.text("description");

        return AskPattern.ask(valuer, replyTo -> new Valuer.Appraise(description, replyTo), askTimeout);
    }
}
