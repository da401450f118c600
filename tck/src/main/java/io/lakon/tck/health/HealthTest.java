// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.health;

import static io.lakon.tck.Http.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Http;
import io.lakon.tck.Http.Answer;
import io.lakon.tck.Tags;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Specification: Health. The order is the story of one actor, which cannot be told backwards. */
@ArquillianTest
@RunAsClient
@Tag(Tags.WEB)
@TestMethodOrder(OrderAnnotation.class)
public class HealthTest {
    private static final String PORTER = "porter";

    private final Http http = new Http();

    @ArquillianResource
    URL application;

    public HealthTest() {}

    @Deployment(testable = false)
    public static WebArchive application() {
        return Archives.war(PORTER).addClasses(Porter.class, PorterResource.class);
    }

    private static URI health(String path) {
        return Http.health(PORTER, path);
    }

    private void dropOnce() {
        assertThat(http.post(URI.create(application + "api/drop"), "").status()).isEqualTo(204);
    }

    private JsonObject guardianOnce(String key, String value) {
        return until(
                        () -> http.get(health("")),
                        answer -> answer.body().contains("lakon-guardian")
                                && value.equals(text(answer.check(PORTER, "lakon-guardian")
                                        .getJsonObject("data")
                                        .get(key))))
                .check(PORTER, "lakon-guardian");
    }

    /** Numbers too, which some servers write as strings. */
    private static String text(@Nullable JsonValue value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }

    @Test
    @Order(1)
    public void anApplicationThatIsWellIsUp() {
        Answer health = until(() -> http.get(health("")), answer -> answer.status() == 200);

        assertThat(health.check(PORTER, "lakon-started").getString("status")).isEqualTo("UP");
        assertThat(health.check(PORTER, "lakon-guardian").getString("status")).isEqualTo("UP");
        assertThat(health.check(PORTER, "lakon-dispatchers").getString("status"))
                .isEqualTo("UP");
    }

    @Test
    @Order(2)
    public void theDataNameTheApplicationAndTheStatusOfEachTopLevelActor() {
        JsonObject data =
                http.get(health("/ready")).check(PORTER, "lakon-guardian").getJsonObject("data");

        assertThat(data.getString("application")).isEqualTo(PORTER);
        assertThat(data.getString("porter")).isEqualTo("running");
    }

    @Test
    @Order(3)
    public void aRestartIsCountedAndLeavesTheApplicationReady() {
        dropOnce();

        assertThat(guardianOnce("porter_restarts", "1").getString("status")).isEqualTo("UP");
        assertThat(http.get(health("/ready")).status()).isEqualTo(200);
    }

    @Test
    @Order(4)
    public void aLastFailureIsNamedByItsClass() {
        JsonObject data =
                http.get(health("/ready")).check(PORTER, "lakon-guardian").getJsonObject("data");

        assertThat(data.getString("porter_last_failure")).isEqualTo(IllegalStateException.class.getName());
    }

    @Test
    @Order(5)
    public void anActorOutOfRestartsMakesTheApplicationUnready() {
        dropOnce();
        dropOnce();

        JsonObject guardian = guardianOnce("porter", "failed");

        assertThat(guardian.getString("status")).isEqualTo("DOWN");
        assertThat(http.get(health("/ready")).status()).isEqualTo(503);
    }

    @Test
    @Order(6)
    public void aFailedActorLeavesTheApplicationAlive() {
        assertThat(http.get(health("/live")).status()).isEqualTo(200);
    }
}
