// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A request was refused before it came to an actor: no such resource, not JSON, a method that is not allowed. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException error) {
        Response given = error.getResponse(); // its headers, such as Allow, go on to the client
        return Problem.of(given.getStatusInfo(), error)
                .describe(Response.fromResponse(given))
                .build();
    }
}
