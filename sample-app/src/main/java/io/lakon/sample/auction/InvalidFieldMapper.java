// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import io.lakon.sample.auction.Fields.InvalidField;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A client has sent a field that is missing or wrong. */
@Provider
public class InvalidFieldMapper implements ExceptionMapper<InvalidField> {
    @Override
    public Response toResponse(InvalidField invalid) {
        return Problem.of(BAD_REQUEST, "invalid-field", "A field is missing or wrong", invalid)
                .with("field", invalid.field())
                .response()
                .build();
    }
}
