// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TestKitSettingsTest {
    private static TestKitSettings settings(String changes) {
        Config section = ConfigFactory.parseString(changes)
                .withFallback(ConfigFactory.defaultReference().getConfig("lakon.actor.testkit.typed"));
        return TestKitSettings.create(section);
    }

    @Test
    void areAkkasByDefault() {
        assertThat(settings(""))
                .isEqualTo(new TestKitSettings(
                        1,
                        Duration.ofSeconds(3),
                        Duration.ofMillis(100),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        true));
    }

    @Test
    void areLengthenedByTheTimeFactor() {
        TestKitSettings slow = settings("timefactor = 2.5");

        assertThat(slow.singleExpectDefault()).isEqualTo(Duration.ofMillis(7500));
        assertThat(slow.systemShutdownDefault()).isEqualTo(Duration.ofSeconds(25));
        assertThat(slow.dilated(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void refuseATimeFactorThatIsNone() {
        assertThatThrownBy(() -> settings("timefactor = 0"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("timefactor")
                .hasMessageContaining("found 0.0");
    }
}
