// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.StatusType;

/** What went wrong, told to the client as RFC 9457 has it. */
final class Problem {
    private static final String MEDIA_TYPE = "application/problem+json";

    private final StatusType status;
    private final JsonObjectBuilder document = Json.createObjectBuilder();

    private Problem(StatusType status, String type, String title, Exception cause) {
        this.status = status;
        document.add("type", type).add("title", title).add("status", status.getStatusCode());
        String detail = cause.getMessage();
        if (detail != null) document.add("detail", detail);
    }

    /** A problem that its status says enough about. */
    static Problem of(StatusType status, Exception cause) {
        return new Problem(status, "about:blank", status.getReasonPhrase(), cause);
    }

    /** A problem of our own, that a program can tell from others by its {@code type}. */
    static Problem of(StatusType status, String type, String title, Exception cause) {
        return new Problem(status, "urn:auction:" + type, title, cause);
    }

    Problem with(String name, String value) {
        document.add(name, value);
        return this;
    }

    Problem with(String name, Money amount) {
        document.add(name, amount.euros());
        return this;
    }

    ResponseBuilder response() {
        return describe(Response.status(status));
    }

    /** Makes this document the body of a response that is there already. */
    ResponseBuilder describe(ResponseBuilder response) {
        return response.type(MEDIA_TYPE).entity(document.build());
    }
}
