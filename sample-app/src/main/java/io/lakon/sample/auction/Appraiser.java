// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/**
 * Stands for an appraiser outside of the house, whom one would call over the network and wait for.
 *
 * <p>He is flaky on purpose: a description with the word <em>cursed</em> in it frightens him.
 */
@ApplicationScoped
public class Appraiser {
    /** What a word in a description adds to the value. */
    private static final Map<String, Money> WORTH = Map.of(
            "gold", Money.of("900"),
            "silver", Money.of("250"),
            "oil", Money.of("400"),
            "signed", Money.of("300"),
            "first", Money.of("150"),
            "porcelain", Money.of("120"));

    private static final Money ANYTHING = Money.of("20");

    /** The appraiser has given up. */
    public static final class AppraisalException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AppraisalException(String message) {
            super(message);
        }
    }

    public Money appraise(String description) {
        Money value = ANYTHING;
        for (String word : description.toLowerCase(Locale.ROOT).split("\\W+")) {
            if (word.equals("cursed")) throw new AppraisalException("The appraiser ran away from: " + description);
            value = value.plus(WORTH.getOrDefault(word, new Money(0)));
        }
        return value;
    }
}
