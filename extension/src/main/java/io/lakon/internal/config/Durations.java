// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Durations in both notations: HOCON's {@code 5 minutes} and ISO-8601's {@code PT5M}. */
final class Durations {
    // HOCON's begin with a number and end with a unit, so the two cannot be confused.
    private static final Pattern ISO = Pattern.compile("[+-]?[Pp].+");
    private static final Pattern HOCON = Pattern.compile("[+-]?[\\d.].*\\p{Alpha}");

    /** What a setting says that may be a duration and is none at the moment. */
    private static final Set<String> WITHOUT_DURATION = Set.of("", "off", "infinite", "undefined");

    private Durations() {}

    /** A bare number is no duration: Typesafe Config would take it for milliseconds, Quarkus for seconds. */
    static Optional<Duration> parse(String text) {
        return iso(text).or(() -> hocon(text));
    }

    /** Text that Typesafe Config understands: what is written in ISO-8601 is rewritten, all else is left as it is. */
    static String toHocon(String text) {
        return iso(text)
                .map(duration -> duration.getNano() == 0 ? duration.getSeconds() + "s" : duration.toNanos() + "ns")
                .orElse(text);
    }

    /** Whether a setting that has this value by default could be given a duration. */
    static boolean fits(ConfigValue setting) {
        return setting.unwrapped() instanceof String text
                ? WITHOUT_DURATION.contains(text) || parse(text).isPresent()
                : setting.valueType() == ConfigValueType.NUMBER;
    }

    private static Optional<Duration> iso(String text) {
        try {
            return ISO.matcher(text).matches() ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> hocon(String text) {
        try {
            return HOCON.matcher(text).matches()
                    ? Optional.of(
                            ConfigValueFactory.fromAnyRef(text).atKey("it").getDuration("it"))
                    : Optional.empty();
        } catch (ConfigException e) {
            return Optional.empty();
        }
    }
}
