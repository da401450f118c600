// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import io.lakon.sample.auction.Client.Answer;
import jakarta.json.JsonObject;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Deploys the auction house, once for each class of tests, and speaks with it as its clients do. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class DeployedAuction {
    @ArquillianResource
    private URL url;

    /** The application, at its root. */
    Client house;

    /** The server's health endpoint, which is on a port of its own. */
    private final Client health = new Client(URI.create(System.getProperty("server.health.url")));

    @Deployment(testable = false)
    static WebArchive auction() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("sample.war")));
    }

    @BeforeEach
    void enter() throws URISyntaxException {
        house = new Client(url.toURI());
    }

    /**
     * The health of one kind, such as {@code /ready}, once it is told with this HTTP status: what becomes of an actor
     * shows there soon, not at once.
     */
    JsonObject awaitHealth(String kind, int status) {
        return health.await("health" + kind, answer -> answer.status() == status)
                .json();
    }

    static JsonObject check(JsonObject health, String name) {
        return health.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No check " + name + " in " + health));
    }

    /** Opens a lot that none of the house's bidders collects, and tells its number. */
    int openLot(String startingPrice) {
        return open("toys", startingPrice, "PT1H").getInt("number");
    }

    JsonObject open(String category, String startingPrice, String duration) {
        Answer opened = house.post("api/lots", """
                {"title": "Tin soldier", "category": "%s", "startingPrice": %s, "duration": "%s"}
                """.formatted(category, startingPrice, duration));
        return opened.json();
    }

    Answer bid(int lot, String bidder, String amount) {
        return house.post("api/lots/" + lot + "/bids", """
                {"bidder": "%s", "amount": %s}
                """.formatted(bidder, amount));
    }

    Answer appraise(String description) {
        return house.post("api/valuations", """
                {"description": "%s"}
                """.formatted(description));
    }
}
