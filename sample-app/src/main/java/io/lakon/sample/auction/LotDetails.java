// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import java.time.Instant;
import java.util.Optional;

/**
 * How a lot stood at some moment: a value, so that actors can send it and threads can share it.
 *
 * @param price the highest bid, or the starting price while there is none
 * @param minimumBid the least that the next bid must be
 * @param leader who made the highest bid
 */
public record LotDetails(
        int number,
        Item item,
        Status status,
        Money price,
        Money minimumBid,
        int bids,
        Optional<String> leader,
        Instant closesAt) {

    /** Where a lot's sale has got to. */
    public enum Status {
        OPEN,
        SOLD,
        UNSOLD,
        /** Its actor failed. */
        WITHDRAWN
    }

    static LotDetails open(int number, Item item, Instant closesAt) {
        Money start = item.startingPrice();
        return new LotDetails(number, item, Status.OPEN, start, start, 0, Optional.empty(), closesAt);
    }

    LotDetails withBid(String bidder, Money amount, Money increment) {
        return new LotDetails(
                number, item, status, amount, amount.plus(increment), bids + 1, Optional.of(bidder), closesAt);
    }

    LotDetails closed() {
        return withStatus(bids > 0 ? Status.SOLD : Status.UNSOLD);
    }

    LotDetails withdrawn() {
        return withStatus(Status.WITHDRAWN);
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    private LotDetails withStatus(Status next) {
        return new LotDetails(number, item, next, price, minimumBid, bids, leader, closesAt);
    }
}
