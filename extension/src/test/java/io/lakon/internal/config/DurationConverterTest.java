// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationConverterTest {
    @TempDir
    private Path folder;

    private Config config(String value) {
        return Application.in(folder).config(Operator.of("time", value));
    }

    @ParameterizedTest
    @CsvSource({
        "5s, PT5S",
        "500ms, PT0.5S",
        "5 minutes, PT5M",
        "1.5 h, PT1H30M",
        "-3 days, PT-72H",
        "PT5S, PT5S",
        "pt0.25s, PT0.25S",
        "P1DT2H, PT26H",
        "-PT5S, PT-5S"
    })
    void bothNotationsAreRead(String text, Duration duration) {
        assertThat(config(text).getValue("time", Duration.class)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5 parsecs", "P5", "soon", "s"})
    void whatIsNeitherIsRefused(String text) {
        Config config = config(text);

        assertThatThrownBy(() -> config.getValue("time", Duration.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("'" + text + "' is not a duration");
    }

    @Test
    void anEmptyValueIsNoDuration() {
        Optional<Duration> time = config("").getOptionalValue("time", Duration.class);

        assertThat(time).isEmpty();
    }
}
