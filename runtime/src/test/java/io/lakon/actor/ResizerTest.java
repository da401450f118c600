// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Semantics: Pool routers. */
class ResizerTest {
    private static final Resizer RESIZER = Resizer.between(2, 20);

    @Test
    void theRestIsAsAkkaHasIt() {
        assertThat(RESIZER).isEqualTo(new Resizer(2, 20, 1, 0.2, 0.3, 0.1, 10, Duration.ofSeconds(5)));
    }

    @Test
    void eachOfItMayBeChanged() {
        assertThat(RESIZER.withLowerBound(3)
                        .withUpperBound(30)
                        .withPressureThreshold(4)
                        .withRampupRate(0.5)
                        .withBackoffThreshold(0.6)
                        .withBackoffRate(0.7)
                        .withMessagesPerResize(8)
                        .withBackoffInterval(Duration.ofSeconds(9)))
                .isEqualTo(new Resizer(3, 30, 4, 0.5, 0.6, 0.7, 8, Duration.ofSeconds(9)));
    }

    static Stream<Arguments> nonsense() {
        return Stream.of(
                wrong("lowerBound is at least 1; found 0", () -> RESIZER.withLowerBound(0)),
                wrong("upperBound is not below lowerBound, which is 2; found 1", () -> RESIZER.withUpperBound(1)),
                wrong("pressureThreshold is at least 1; found 0", () -> RESIZER.withPressureThreshold(0)),
                wrong("rampupRate is not below 0.0; found -0.1", () -> RESIZER.withRampupRate(-0.1)),
                wrong("rampupRate is not below 0.0; found NaN", () -> RESIZER.withRampupRate(Double.NaN)),
                wrong("backoffThreshold is between 0.0 and 1.0; found 1.1", () -> RESIZER.withBackoffThreshold(1.1)),
                wrong("backoffRate is between 0.0 and 1.0; found 2.0", () -> RESIZER.withBackoffRate(2)),
                wrong("messagesPerResize is at least 1; found 0", () -> RESIZER.withMessagesPerResize(0)),
                wrong(
                        "backoffInterval is longer than nothing; found PT0S",
                        () -> RESIZER.withBackoffInterval(Duration.ZERO)));
    }

    private static Arguments wrong(String said, Runnable attempt) {
        return Arguments.of(said, attempt);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonsense")
    void whatMakesNoSenseIsRefused(String said, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }
}
