// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The bidders in the saleroom over HTTP. */
@Path("bidders")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BiddersResource {
    @Inject
    Saleroom saleroom;

    @GET
    public CompletionStage<List<Bidder.Profile>> list() {
        return saleroom.profiles();
    }
}
