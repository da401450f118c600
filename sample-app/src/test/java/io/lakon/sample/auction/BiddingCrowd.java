// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import io.lakon.sample.auction.Client.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/**
 * Clients in parallel, each of which bids as fast as it is answered: on one lot until it leads, and then on another.
 *
 * <p>All amounts are whole numbers of increments, so every bid above the price is high enough: in the end the price
 * must be the most that anybody has bid.
 */
final class BiddingCrowd {
    /** The starting price of the lots, and the minimum increment. */
    static final Money STEP = Money.of("2.50");

    private static final int BOLDEST_STEPS = 3;

    private final Client house;
    private final List<Tally> tallies;
    private final LongAdder sent = new LongAdder();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    /** What was bid on one lot. */
    private static final class Tally {
        final int lot;
        final LongAccumulator mostBid = new LongAccumulator(Math::max, 0);
        final LongAccumulator mostAccepted = new LongAccumulator(Math::max, 0);

        Tally(int lot) {
            this.lot = lot;
        }
    }

    /** What became of all bids; those that were neither accepted nor refused are failures. */
    record Outcome(long sent, long accepted, long refused, List<String> failures, List<LotOutcome> lots) {}

    record LotOutcome(int lot, Money mostBid, Money mostAccepted) {}

    BiddingCrowd(Client house, List<Integer> lots) {
        this.house = house;
        this.tallies = lots.stream().map(Tally::new).toList();
    }

    /** Bids until the time is over, and returns when the last bid has been answered, or has failed. */
    Outcome bid(int clients, Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int client = 1; client <= clients; client++) {
            Random random = new Random(client);
            threads.add(new Thread(() -> bidUntil(end, random), "Client " + client));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return outcome();
    }

    private void bidUntil(long end, Random random) {
        long[] prices = new long[tallies.size()]; // as this client has last heard of them
        int lot = random.nextInt(prices.length);
        while (System.nanoTime() < end) {
            long cents = prices[lot] + STEP.cents() * (1 + random.nextInt(BOLDEST_STEPS));
            try {
                prices[lot] = bid(tallies.get(lot), cents);
            } catch (RuntimeException failed) {
                failures.add(failed.toString());
            }
            if (prices[lot] == cents) lot = random.nextInt(prices.length);
        }
    }

    /** Bids, and returns the price that the answer tells. */
    private long bid(Tally tally, long cents) {
        sent.increment();
        tally.mostBid.accumulate(cents);
        Answer answer = house.post("api/lots/" + tally.lot + "/bids", """
                {"bidder": "%s", "amount": %s}
                """.formatted(
                        Thread.currentThread().getName(), new Money(cents).euros()));
        if (answer.status() == 200) {
            accepted.increment();
            tally.mostAccepted.accumulate(cents);
            return cents;
        }
        if (answer.status() == 409) {
            refused.increment();
            return Money.of(answer.json().getJsonNumber("currentPrice").bigDecimalValue())
                    .cents();
        }
        throw new IllegalStateException(answer.toString());
    }

    private Outcome outcome() {
        List<LotOutcome> lots = tallies.stream()
                .map(tally ->
                        new LotOutcome(tally.lot, new Money(tally.mostBid.get()), new Money(tally.mostAccepted.get())))
                .toList();
        return new Outcome(sent.sum(), accepted.sum(), refused.sum(), List.copyOf(failures), lots);
    }
}
