// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/** Speaks JSON with a server over HTTP. */
final class Client {
    /** How long something that must happen may take, on the slowest of machines. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI root;

    Client(URI root) {
        this.root = root;
    }

    /** What the server has said. */
    record Answer(int status, HttpHeaders headers, String body) {
        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        JsonObject json() {
            return Json.createReader(new StringReader(body)).readObject();
        }

        JsonArray array() {
            return Json.createReader(new StringReader(body)).readArray();
        }
    }

    Answer get(String path) {
        return send(to(path).GET());
    }

    Answer post(String path, String json) {
        return send(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new AssertionError("Interrupted while waiting for an answer", interrupted);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE);
    }

    /** Looks again and again until what is there is as it must be. */
    Answer await(String path, Predicate<Answer> condition) {
        long start = System.nanoTime();
        while (true) {
            Answer answer = get(path);
            if (condition.test(answer)) return answer;
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new AssertionError("After " + PATIENCE.toSeconds() + " s, " + path + " still says: " + answer);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException interrupted) {
            throw new AssertionError("Interrupted between two looks", interrupted);
        }
    }
}
