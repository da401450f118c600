// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.sample.auction.Client.Answer;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Crashes of the valuer, as many as its supervisor allows in a minute, and no more: each test crashes it once. */
class SupervisionIT extends DeployedAuction {
    @Test
    void aCrashLeavesTheClientWithoutAnAnswerAndFreeToTryAgain() {
        Answer answer = appraise("A cursed amulet");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("urn:auction:no-answer");
    }

    @Test
    void aCrashIsCountedInTheHealthDataAndHarmsNobodyElse() {
        int before = guardian().getInt("valuer_restarts");

        appraise("A cursed amulet");

        JsonObject guardian = guardian();
        assertThat(guardian.getInt("valuer_restarts")).isEqualTo(before + 1);
        assertThat(guardian.getString("valuer_last_failure")).endsWith("AppraisalException");
        assertThat(guardian.getString("valuer")).isEqualTo("running");
        assertThat(guardian.getInt("auctioneer_restarts")).isZero();
        assertThat(bid(openLot("10.00"), "Ada", "10.00").status()).isEqualTo(200);
    }

    @Test
    void afterACrashANewInstanceValuesFromTheBeginning() {
        appraise("A spoon");

        appraise("A cursed amulet");

        assertThat(appraise("A spoon").json().getInt("valuation")).isEqualTo(1);
    }

    private JsonObject guardian() {
        return check(awaitHealth("/ready", 200), "lakon-guardian").getJsonObject("data");
    }
}
