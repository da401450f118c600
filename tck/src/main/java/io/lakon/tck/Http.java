// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a client sees of a server; one client has one session. */
public final class Http {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            // Else it asks for HTTP/2 first, and a connection may keep the application that heard it.
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public Http() {}

    /** A status and a body. */
    public record Answer(int status, String body) {
        public JsonObject json() {
            return Json.createReader(new StringReader(body)).readObject();
        }

        /** One of Lakon's checks in a body of MicroProfile Health, in which each application may have such. */
        public JsonObject check(String application, String name) {
            return json().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                    .filter(check -> check.getString("name").equals(name))
                    .filter(check ->
                            check.getJsonObject("data").getString("application").equals(application))
                    .findFirst()
                    .orElseThrow(
                            () -> new AssertionError("No check [" + name + "] of [" + application + "] in " + body));
        }
    }

    public Answer get(URI uri) {
        return send(HttpRequest.newBuilder(uri).build());
    }

    public Answer post(URI uri, String body) {
        return send(HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(request + " failed: " + failure, failure);
        }
    }

    /** Asks until the answer is as it must become; tells the last one if it does not. */
    public static Answer until(Supplier<Answer> question, Predicate<Answer> expected) {
        Instant end = Instant.now().plus(Waiting.PATIENCE);
        Answer answer = question.get();
        while (!expected.test(answer)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not come about within " + Waiting.PATIENCE + "; at last: " + answer);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = question.get();
        }
        return answer;
    }

    /** The health endpoint that answers for an application, which every server has elsewhere. */
    public static URI health(String application, String path) {
        return URI.create(System.getProperty("server.health.url").replace("{application}", application) + path);
    }
}
