// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

/**
 * Why the house turns somebody away.
 *
 * <p>Actors do not throw these, which would be a failure of their own: they reply them, with
 * {@link io.lakon.actor.StatusReply#error}, and the one who asked has a stage that fails with them.
 */
public abstract sealed class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Refusal(String message) {
        super(message, null, false, false); // an ordinary answer: nobody wants its stack trace
    }

    /** There never was a lot of this number. */
    public static final class UnknownLot extends Refusal {
        private static final long serialVersionUID = 1L;

        UnknownLot(int number) {
            super("There is no lot " + number + ".");
        }
    }

    /** The bid does not beat the highest one by the minimum increment. */
    public static final class BidTooLow extends Refusal {
        private static final long serialVersionUID = 1L;

        private final Money price;
        private final Money minimum;

        BidTooLow(LotDetails lot, Money bid) {
            super("Lot %d stands at %s. The next bid must be at least %s; this one was %s."
                    .formatted(lot.number(), lot.price(), lot.minimumBid(), bid));
            this.price = lot.price();
            this.minimum = lot.minimumBid();
        }

        public Money price() {
            return price;
        }

        public Money minimum() {
            return minimum;
        }
    }

    /** The lot takes no more bids. */
    public static final class LotClosed extends Refusal {
        private static final long serialVersionUID = 1L;

        private final Money price;

        LotClosed(LotDetails lot) {
            super("Lot %d is closed, and was at %s.".formatted(lot.number(), lot.price()));
            this.price = lot.price();
        }

        public Money price() {
            return price;
        }
    }
}
