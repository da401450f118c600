// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.sample.auction.Client.Answer;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The valuer has crashed once more than its supervisor allows. */
class RestartLimitIT extends DeployedAuction {
    private static final int RESTARTS = 3;

    @BeforeEach
    void crashOnceMoreThanIsAllowed() {
        for (int crash = 0; crash <= RESTARTS; crash++) {
            appraise("A cursed amulet"); // a valuer that has stopped already minds it no more
        }
    }

    @Test
    void theApplicationIsNotReady() {
        JsonObject guardian = check(awaitHealth("/ready", 503), "lakon-guardian");

        assertThat(guardian.getString("status")).isEqualTo("DOWN");
        assertThat(guardian.getJsonObject("data").getString("valuer")).isEqualTo("failed");
        assertThat(guardian.getJsonObject("data").getInt("valuer_restarts")).isEqualTo(RESTARTS);
    }

    @Test
    void theApplicationIsAliveAllTheSame() {
        JsonObject dispatchers = check(awaitHealth("/live", 200), "lakon-dispatchers");

        assertThat(dispatchers.getString("status")).isEqualTo("UP");
    }

    @Test
    void theAuctionGoesOn() {
        assertThat(bid(openLot("10.00"), "Ada", "10.00").status()).isEqualTo(200);
    }

    @Test
    void whoeverAsksTheValuerIsToldAtOnceThatItHasStopped() {
        Answer answer = appraise("A spoon");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().getString("detail")).contains("stopped");
    }
}
