// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads the body of a request as {@link Fields}. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class FieldsReader implements MessageBodyReader<Fields> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Fields.class;
    }

    @Override
    public Fields readFrom(
            Class<Fields> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        try (JsonReader reader = Json.createReader(body)) {
            return new Fields(reader.readObject());
        } catch (JsonException malformed) {
            throw new BadRequestException("The body is not a JSON object: " + malformed.getMessage(), malformed);
        }
    }
}
