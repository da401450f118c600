// SPDX-License-Identifier: Apache-2.0
package io.lakon.sample.auction;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The fields of a JSON object that came from outside. One that is missing or wrong is reported by its name. */
record Fields(JsonObject object) {
    private static final int LONGEST_TEXT = 500;
    private static final Money MOST_MONEY = Money.of("1000000000"); // so that no sum overflows
    private static final Duration LONGEST_DURATION = Duration.ofDays(30);

    /** A field's value is not what it must be. */
    static final class InvalidField extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        InvalidField(String field, String rule) {
            super("The field '" + field + "' must be " + rule + ".");
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    String text(String name) {
        if (object.get(name) instanceof JsonString string) {
            String text = string.getString().strip();
            if (!text.isEmpty() && text.length() <= LONGEST_TEXT) return text;
        }
        throw new InvalidField(name, "a text of 1 to " + LONGEST_TEXT + " characters");
    }

    String text(String name, String otherwise) {
        return isAbsent(name) ? otherwise : text(name);
    }

    Money money(String name) {
        if (object.get(name) instanceof JsonNumber number) {
            try {
                Money money = Money.of(number.bigDecimalValue());
                if (money.cents() > 0 && !MOST_MONEY.isLessThan(money)) return money;
            } catch (IllegalArgumentException inexact) {
                // told below
            }
        }
        throw new InvalidField(
                name, "an amount in euros of 0.01 to " + MOST_MONEY.euros() + ", with two decimals at most");
    }

    Optional<Duration> duration(String name) {
        if (isAbsent(name)) return Optional.empty();
        if (object.get(name) instanceof JsonString string) {
            try {
                Duration duration = Duration.parse(string.getString());
                boolean isPositive = !duration.isNegative() && !duration.isZero();
                if (isPositive && duration.compareTo(LONGEST_DURATION) <= 0) return Optional.of(duration);
            } catch (DateTimeParseException malformed) {
                // told below
            }
        }
        throw new InvalidField(name, "a duration like PT10M, of at most " + LONGEST_DURATION.toDays() + " days");
    }

    private boolean isAbsent(String name) {
        return object.getOrDefault(name, JsonValue.NULL).equals(JsonValue.NULL);
    }
}
