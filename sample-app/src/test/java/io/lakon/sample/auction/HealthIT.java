// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthIT extends DeployedAuction {
    @ParameterizedTest
    @CsvSource({"/started, lakon-started", "/ready, lakon-guardian", "/live, lakon-dispatchers"})
    void eachCheckIsUpAndTellsWhichApplicationItIsAbout(String kind, String name) {
        JsonObject check = check(awaitHealth(kind, 200), name);

        assertThat(check.getString("status")).isEqualTo("UP");
        assertThat(check.getJsonObject("data").getString("application")).isEqualTo("auction");
    }

    @Test
    void allChecksStandInOneAnswer() {
        JsonObject health = awaitHealth("", 200);

        assertThat(health.getJsonArray("checks").getValuesAs(JsonObject.class))
                .extracting(check -> check.getString("name"))
                .contains("lakon-started", "lakon-guardian", "lakon-dispatchers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auctioneer", "valuer", "horologist", "map_library"})
    void theGuardianTellsHowEachTopLevelActorFares(String actor) {
        JsonObject data = check(awaitHealth("/ready", 200), "lakon-guardian").getJsonObject("data");

        assertThat(data.getString(actor)).isEqualTo("running");
        assertThat(data.getInt(actor + "_restarts")).isZero();
    }
}
