// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import io.lakon.actor.AskTimeoutException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** An actor has not answered. The exception says why, which is of use to whoever tries the sample. */
@Provider
public class UnansweredMapper implements ExceptionMapper<AskTimeoutException> {
    private static final int SECONDS_TO_WAIT = 5;

    @Override
    public Response toResponse(AskTimeoutException unanswered) {
        return Problem.of(SERVICE_UNAVAILABLE, "no-answer", "Nobody has answered in time", unanswered)
                .response()
                .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                .build();
    }
}
