// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.io.Serializable;
import java.math.BigDecimal;

/** An amount of euros, exact to the cent; in JSON a number with two decimals. */
@JsonbTypeAdapter(Money.AsNumber.class)
public record Money(long cents) implements Comparable<Money>, Serializable {
    /**
     * Takes {@code 12.5}, {@code 12.50} and {@code 12}.
     *
     * <p>MicroProfile Config looks for a method of this name, and so turns settings into money.
     *
     * @throws IllegalArgumentException if it is no number, or has fractions of a cent
     */
    public static Money of(String euros) {
        return of(new BigDecimal(euros));
    }

    /** As {@link #of(String)}. */
    public static Money of(BigDecimal euros) {
        try {
            return new Money(euros.scaleByPowerOfTen(2).longValueExact());
        } catch (ArithmeticException inexact) {
            throw new IllegalArgumentException("Not an amount in euros and cents: " + euros, inexact);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    public BigDecimal euros() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return euros() + " €";
    }

    /** Tells JSON-B to write the amount. */
    public static final class AsNumber implements JsonbAdapter<Money, BigDecimal> {
        @Override
        public BigDecimal adaptToJson(Money money) {
            return money.euros();
        }

        @Override
        public Money adaptFromJson(BigDecimal euros) {
            return of(euros);
        }
    }
}
