// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.sample.auction.Client.Answer;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bidders of the house are found through the receptionist, which knows them soon after the start, not at once. */
class BiddersIT extends DeployedAuction {
    @BeforeEach
    void waitForThemToComeIn() {
        house.await(
                "api/bidders",
                answer -> answer.status() == 200 && answer.array().size() == 2);
    }

    @Test
    void areTheOnesThatTheProducerMethodsMake() {
        assertThat(house.get("api/bidders").array().getValuesAs(JsonObject.class))
                .extracting(bidder -> bidder.getString("name"))
                .containsExactlyInAnyOrder("The Horologist", "The Map Library");
    }

    @Test
    void bidOnANewLotOfTheKindTheyCollect() {
        int lot = open("clocks", "100.00", "PT1H").getInt("number");

        awaitLeader(lot, "The Horologist", 1);
    }

    @Test
    void areToldWhenTheyAreOutbidAndBidAgain() {
        int lot = open("maps", "100.00", "PT1H").getInt("number");
        awaitLeader(lot, "The Map Library", 1);

        bid(lot, "Ada", "200.00");

        JsonObject raised = awaitLeader(lot, "The Map Library", 3);
        assertThat(raised.getJsonNumber("price").bigDecimalValue()).isEqualByComparingTo("202.50");
    }

    @Test
    void areToldWhenALotIsTheirs() {
        int lot = open("clocks", "100.00", "PT3S").getInt("number");

        house.await("api/bidders", answer -> hasBought(answer, "The Horologist", lot));
    }

    private JsonObject awaitLeader(int lot, String bidder, int bids) {
        return house.await("api/lots/" + lot, answer -> isLedBy(answer.json(), bidder, bids))
                .json();
    }

    private static boolean isLedBy(JsonObject lot, String bidder, int bids) {
        return lot.getString("leader", "nobody").equals(bidder) && lot.getInt("bids") == bids;
    }

    private static boolean hasBought(Answer answer, String bidder, int lot) {
        return answer.array().getValuesAs(JsonObject.class).stream()
                .filter(profile -> profile.getString("name").equals(bidder))
                .flatMap(profile -> profile.getJsonArray("bought").stream())
                .anyMatch(number -> number.toString().equals(String.valueOf(lot)));
    }
}
