// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import jakarta.annotation.Priority;
import java.time.Duration;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Lets {@code @ConfigProperty Duration} read {@code 5s} and {@code 5 minutes} as well as {@code PT5S}.
 *
 * <p>It serves the whole application, so it takes nothing away: every text that {@link Duration#parse} takes means
 * what it meant before. It stands above what servers build in, whose priority is 1, and below an application's own
 * converter, whose priority is 100 unless it says otherwise. A number without a unit is refused, as it was.
 */
@Priority(50)
public final class DurationConverter implements Converter<Duration> {
    private static final long serialVersionUID = 1;

    /** For the service loader. */
    public DurationConverter() {}

    @Override
    public @Nullable Duration convert(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        return Durations.parse(trimmed)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is not a duration: write it like 5s, 500ms, 5 minutes or PT5S"));
    }
}
