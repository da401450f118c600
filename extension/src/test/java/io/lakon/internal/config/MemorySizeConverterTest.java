// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigMemorySize;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySizeConverterTest {
    @TempDir
    private Path folder;

    private Config config(String value) {
        return Application.in(folder).config(Operator.of("size", value));
    }

    @ParameterizedTest
    @CsvSource({"512KiB, 524288", "512k, 524288", "524288, 524288", "512 kB, 512000", "1.5 MiB, 1572864", "0, 0"})
    void sizesAreReadWithTheUnitsOfHocon(String text, long bytes) {
        assertThat(config(text).getValue("size", ConfigMemorySize.class)).isEqualTo(ConfigMemorySize.ofBytes(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 parsecs", "much", "-1k"})
    void whatIsNoSizeIsRefused(String text) {
        Config config = config(text);

        assertThatThrownBy(() -> config.getValue("size", ConfigMemorySize.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("'" + text + "' is not a size");
    }

    @Test
    void anEmptyValueIsNoSize() {
        Optional<ConfigMemorySize> size = config("").getOptionalValue("size", ConfigMemorySize.class);

        assertThat(size).isEmpty();
    }
}
