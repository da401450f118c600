// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;

import io.lakon.sample.auction.Refusal.BidTooLow;
import io.lakon.sample.auction.Refusal.LotClosed;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** An actor has said no. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refusal) {
        return problem(refusal).response().build();
    }

    private static Problem problem(Refusal refusal) {
        if (refusal instanceof BidTooLow tooLow) {
            return Problem.of(CONFLICT, "bid-too-low", "The bid is too low", refusal)
                    .with("field", "amount")
                    .with("currentPrice", tooLow.price())
                    .with("minimumBid", tooLow.minimum());
        }
        if (refusal instanceof LotClosed closed) {
            return Problem.of(CONFLICT, "lot-closed", "The lot is closed", refusal)
                    .with("currentPrice", closed.price());
        }
        return Problem.of(NOT_FOUND, "unknown-lot", "There is no such lot", refusal);
    }
}
