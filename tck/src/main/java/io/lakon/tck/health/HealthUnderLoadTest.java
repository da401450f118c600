// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.health;

import static io.lakon.tck.Http.health;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Http;
import io.lakon.tck.Http.Answer;
import io.lakon.tck.Tags;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Health. */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
public class HealthUnderLoadTest {
    private static final int CLIENTS = 16;

    private static final int GROUPS = 50;

    @ArquillianResource
    URL application;

    public HealthUnderLoadTest() {}

    @Deployment(testable = false)
    public static WebArchive application() {
        return Archives.war("crowd").addClass(Crowd.class);
    }

    @Test
    public void anApplicationUnderLoadIsUpWhenAsked() throws InterruptedException, ExecutionException {
        Http http = new Http();
        URI visitors = URI.create(application + "api/visitors");
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<Integer> client = () -> bring(visitors);
            List<Future<Integer>> all = Collections.nCopies(CLIENTS, client).stream()
                    .map(clients::submit)
                    .toList();

            do {
                Answer health = http.get(health("crowd", ""));
                assertThat(health.status()).as(health.body()).isEqualTo(200);
                JsonObject guardian = health.check("crowd", "lakon-guardian");
                assertThat(guardian.getString("status")).isEqualTo("UP");
                assertThat(guardian.getJsonObject("data").getString("turnstile"))
                        .isEqualTo("running");
            } while (!all.stream().allMatch(Future::isDone));

            int last = 0;
            for (Future<Integer> one : all) {
                last = Math.max(last, one.get());
            }
            assertThat(last).isEqualTo(CLIENTS * GROUPS * Crowd.GROUP);
        } finally {
            clients.shutdownNow();
        }
    }

    /** One group after the other; tells what the last has been told. */
    private static int bring(URI visitors) {
        Http http = new Http();
        Answer answer = http.post(visitors, "");
        for (int i = 1; i < GROUPS; i++) {
            answer = http.post(visitors, "");
        }
        assertThat(answer.status()).isEqualTo(200);
        return Integer.parseInt(answer.body());
    }
}
