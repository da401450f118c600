// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.sample.auction.Client.Answer;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotsIT extends DeployedAuction {
    @Test
    void theHouseOpensWithTheLotsOfItsCatalogue() {
        Answer answer = house.get("api/lots");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.array().getValuesAs(JsonObject.class))
                .hasSizeGreaterThan(12)
                .extracting(lot -> lot.getJsonObject("item").getString("title"))
                .contains("Wayang kulit figure of Arjuna");
    }

    @Test
    void anOpenedLotIsFoundWhereTheLocationPoints() {
        Answer opened = house.post("api/lots", """
                {"title": "Rocking horse", "category": "toys", "description": "Dapple grey", "startingPrice": 80.5}
                """);

        assertThat(opened.status()).isEqualTo(201);
        JsonObject found = house.get(opened.header("Location")).json();
        assertThat(found).isEqualTo(opened.json());
        assertThat(found.getJsonObject("item").getString("title")).isEqualTo("Rocking horse");
        assertThat(found.getString("status")).isEqualTo("OPEN");
        assertThat(price(found, "price")).isEqualTo("80.50");
        assertThat(found.getInt("bids")).isZero();
    }

    @Test
    void anAcceptedBidIsAnsweredWithTheLotAsItLeavesIt() {
        int lot = openLot("10.00");

        Answer answer = bid(lot, "Ada", "12.34");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().getString("leader")).isEqualTo("Ada");
        assertThat(price(answer.json(), "price")).isEqualTo("12.34");
    }

    @Test
    void whoeverHasTheAnswerToABidFindsItInTheList() {
        int lot = openLot("10.00");

        bid(lot, "Ada", "10.00");

        JsonObject listed = house.get("api/lots").array().getJsonObject(lot - 1);
        assertThat(listed.getInt("number")).isEqualTo(lot);
        assertThat(listed.getString("leader")).isEqualTo("Ada");
    }

    @Test
    void aBidMustReachTheStartingPrice() {
        int lot = openLot("10.00");

        assertThat(bid(lot, "Ada", "9.99").status()).isEqualTo(409);
        assertThat(bid(lot, "Ada", "10.00").status()).isEqualTo(200);
    }

    @Test
    void aBidMustBeatTheHighestByTheIncrementThatMicroProfileConfigHasPutOverApplicationConf() {
        int lot = openLot("10.00");
        bid(lot, "Ada", "10.00");

        assertThat(bid(lot, "Grace", "12.49").status()).isEqualTo(409);
        assertThat(bid(lot, "Grace", "12.50").status()).isEqualTo(200);
    }

    @Test
    void aBidThatIsTooLowIsRefusedWithTheCurrentPrice() {
        int lot = openLot("10.00");
        bid(lot, "Ada", "20.00");

        JsonObject problem = problem(bid(lot, "Grace", "15.00"), 409);

        assertThat(problem.getString("type")).isEqualTo("urn:auction:bid-too-low");
        assertThat(problem.getString("field")).isEqualTo("amount");
        assertThat(price(problem, "currentPrice")).isEqualTo("20.00");
        assertThat(price(problem, "minimumBid")).isEqualTo("22.50");
    }

    @Test
    void theHighestOfManyBidsAtOnceIsThePrice() {
        int lot = openLot("10.00");

        IntStream.rangeClosed(1, 50).parallel().forEach(i -> bid(lot, "Bidder " + i, i * 10 + ".00"));

        assertThat(price(house.get("api/lots/" + lot).json(), "price")).isEqualTo("500.00");
    }

    @Test
    void aLotIsSoldToTheHighestBidderWhenItsTimeIsOver() {
        int lot = open("toys", "10.00", "PT3S").getInt("number");
        bid(lot, "Ada", "10.00");

        JsonObject closed = awaitClosing(lot);

        assertThat(closed.getString("status")).isEqualTo("SOLD");
        assertThat(closed.getString("leader")).isEqualTo("Ada");
    }

    @Test
    void aLotWithoutABidIsUnsoldWhenItsTimeIsOver() {
        int lot = open("toys", "10.00", "PT0.1S").getInt("number");

        JsonObject closed = awaitClosing(lot);

        assertThat(closed.getString("status")).isEqualTo("UNSOLD");
    }

    @Test
    void aBidOnAClosedLotIsRefusedWithItsPrice() {
        int lot = open("toys", "10.00", "PT0.1S").getInt("number");
        awaitClosing(lot);

        JsonObject problem = problem(bid(lot, "Grace", "99.00"), 409);

        assertThat(problem.getString("type")).isEqualTo("urn:auction:lot-closed");
        assertThat(price(problem, "currentPrice")).isEqualTo("10.00");
    }

    @Test
    void anUnknownLotIsNotFound() {
        problem(house.get("api/lots/999999"), 404);
        problem(bid(999999, "Ada", "10.00"), 404);
        problem(house.get("api/lots/the-clock"), 404);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    title,         `{"category": "toys", "startingPrice": 10}`
                    title,         `{"title": "  ", "category": "toys", "startingPrice": 10}`
                    title,         `{"title": 7, "category": "toys", "startingPrice": 10}`
                    category,      `{"title": "Doll", "startingPrice": 10}`
                    startingPrice, `{"title": "Doll", "category": "toys"}`
                    startingPrice, `{"title": "Doll", "category": "toys", "startingPrice": "10"}`
                    startingPrice, `{"title": "Doll", "category": "toys", "startingPrice": 0}`
                    startingPrice, `{"title": "Doll", "category": "toys", "startingPrice": 10.001}`
                    startingPrice, `{"title": "Doll", "category": "toys", "startingPrice": 1e999}`
                    description,   `{"title": "Doll", "category": "toys", "startingPrice": 10, "description": []}`
                    duration,      `{"title": "Doll", "category": "toys", "startingPrice": 10, "duration": "soon"}`
                    duration,      `{"title": "Doll", "category": "toys", "startingPrice": 10, "duration": "PT0S"}`
                    """)
    void aLotWithAMissingOrWrongFieldIsRefusedByTheNameOfTheField(String field, String body) {
        JsonObject problem = problem(house.post("api/lots", body), 400);

        assertThat(problem.getString("type")).isEqualTo("urn:auction:invalid-field");
        assertThat(problem.getString("field")).isEqualTo(field);
        assertThat(problem.getString("detail")).contains(field);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
                    bidder, `{"amount": 10}`
                    bidder, `{"bidder": "", "amount": 10}`
                    amount, `{"bidder": "Ada"}`
                    amount, `{"bidder": "Ada", "amount": -10}`
                    amount, `{"bidder": "Ada", "amount": 92233720368547758.07}`
                    """)
    void aBidWithAMissingOrWrongFieldIsRefusedByTheNameOfTheField(String field, String body) {
        JsonObject problem = problem(house.post("api/lots/1/bids", body), 400);

        assertThat(problem.getString("field")).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"bidder\": Ada}", "bidder=Ada"})
    void aBodyThatIsNoJsonObjectIsABadRequest(String body) {
        problem(house.post("api/lots/1/bids", body), 400);
    }

    @Test
    void aBodyOfAnotherMediaTypeIsRefused() {
        problem(
                house.send(house.to("api/lots")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("a lot"))),
                415);
    }

    @Test
    void aMethodThatALotDoesNotHaveIsRefusedWithThoseThatItHas() {
        Answer answer = house.send(house.to("api/lots/1").DELETE());

        problem(answer, 405);
        assertThat(answer.header("Allow")).contains("GET");
    }

    private JsonObject awaitClosing(int lot) {
        return house.await(
                        "api/lots/" + lot,
                        answer -> !answer.json().getString("status").equals("OPEN"))
                .json();
    }

    /** What is promised of every problem. */
    private static JsonObject problem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json()).containsKeys("type", "title", "detail");
        assertThat(answer.json().getInt("status")).isEqualTo(status);
        return answer.json();
    }

    private static String price(JsonObject object, String field) {
        return object.getJsonNumber(field).bigDecimalValue().toPlainString();
    }
}
