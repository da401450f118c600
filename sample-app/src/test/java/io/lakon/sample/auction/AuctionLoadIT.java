// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.sample.auction.BiddingCrowd.LotOutcome;
import io.lakon.sample.auction.BiddingCrowd.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Load, for those who ask for it:
 *
 * <pre>{@code mvn verify -pl sample-app -am -Dload [-Dload.clients=200] [-Dload.lots=20] [-Dload.seconds=60]}</pre>
 */
@EnabledIfSystemProperty(named = "load", matches = ".*")
class AuctionLoadIT extends DeployedAuction {
    private static final int CLIENTS = Integer.getInteger("load.clients", 200);
    private static final int LOTS = Integer.getInteger("load.lots", 20);
    private static final int SECONDS = Integer.getInteger("load.seconds", 60);

    @Test
    void everyBidIsAnsweredAndEveryPriceIsTheMostThatWasBid() throws InterruptedException {
        List<Integer> lots = Stream.generate(
                        () -> openLot(BiddingCrowd.STEP.euros().toPlainString()))
                .limit(LOTS)
                .toList();

        Outcome outcome = new BiddingCrowd(house, lots).bid(CLIENTS, Duration.ofSeconds(SECONDS));

        System.out.printf(
                "%d clients made %,d bids on %d lots in %d s: %,d accepted, %,d refused%n",
                CLIENTS, outcome.sent(), LOTS, SECONDS, outcome.accepted(), outcome.refused());
        assertThat(outcome.failures()).isEmpty();
        assertThat(outcome.accepted() + outcome.refused()).isEqualTo(outcome.sent());
        assertThat(outcome.lots()).allSatisfy(this::endedAtTheMostThatWasBid);
    }

    private void endedAtTheMostThatWasBid(LotOutcome lot) {
        Money price = Money.of(
                house.get("api/lots/" + lot.lot()).json().getJsonNumber("price").bigDecimalValue());

        assertThat(price).isEqualTo(lot.mostBid()).isEqualTo(lot.mostAccepted());
    }
}
