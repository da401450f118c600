// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not every server runs SmallRye: what the configuration relies on is what MicroProfile Config demands. */
class PlainConfigTest {
    @TempDir
    private Path folder;

    private EffectiveConfig effective(String application, ConfigSource... others) {
        Application files = Application.in(folder)
                .with("reference.conf", "lakon { log-dead-letters = 10, pattern = \"${x}\", paths = [\"a,b\"] }")
                .with("application.conf", application);
        return EffectiveConfig.of(
                PlainConfig.of(Stream.concat(Stream.of(files.reference(), files.application()), Stream.of(others))));
    }

    @Test
    void anEnvironmentVariableOverridesWhatAFileSays() {
        Config config = effective(
                        "lakon.actor.default-dispatcher.throughput = 5",
                        new PlainConfig.Environment(Map.of(
                                "LAKON_ACTOR_DEFAULT_DISPATCHER_THROUGHPUT", "7", "lakon_log_dead_letters", "3")))
                .toHocon();

        assertThat(config.getInt("lakon.actor.default-dispatcher.throughput")).isEqualTo(7);
        assertThat(config.getInt("lakon.log-dead-letters")).isEqualTo(3);
    }

    @Test
    void anEnvironmentVariableIsNoUnknownKey() {
        assertThat(effective("", new PlainConfig.Environment(Map.of("LAKON_LOG_DEAD_LETTERS", "3", "lakon_x", "1")))
                        .unknownKeys(Set.of()))
                .isEmpty();
    }

    @Test
    void literalExpressionsAndCommasArriveAsTheyStandInTheFile() {
        Config config = effective("").toHocon();

        assertThat(config.getString("lakon.pattern")).isEqualTo("${x}");
        assertThat(config.getStringList("lakon.paths")).isEqualTo(List.of("a,b"));
    }
}
