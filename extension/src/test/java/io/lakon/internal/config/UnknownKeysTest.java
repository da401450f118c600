// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownKeysTest {
    private static final String REFERENCE = """
            lakon {
              log-dead-letters = 10
              actor.default-dispatcher.throughput = 64
              actor.default-dispatcher.type = Dispatcher
              actor.deployment {}
              nodes = [{ host = a }]
              paths = []
              creation-timeout = null
            }
            """;

    @TempDir
    private Path folder;

    private Application application() {
        return Application.in(folder).with("reference.conf", REFERENCE);
    }

    private List<UnknownKey> unknown(ConfigSource... sources) {
        return EffectiveConfig.of(application().config(sources)).unknownKeys(Set.of());
    }

    @Test
    void aMisspeltKeyIsReportedWithItsSourceAndTheNearestKnownOne() {
        List<UnknownKey> unknown = unknown(Operator.of("lakon.actor.default-dispatcher.troughput", "5"));

        assertThat(unknown)
                .containsExactly(new UnknownKey(
                        "lakon.actor.default-dispatcher.troughput",
                        "operator",
                        Optional.of("lakon.actor.default-dispatcher.throughput")));
    }

    @Test
    void aMisspeltKeyInAFileIsReportedWithItsPosition() {
        Application application = application().with("application.conf", "lakon {\n  log-dead-leters = 5\n}");

        List<UnknownKey> unknown = EffectiveConfig.of(application.config()).unknownKeys(Set.of());

        assertThat(unknown).singleElement().satisfies(key -> {
            assertThat(key.source()).startsWith("application.conf @ ").endsWith("application.conf: 2");
            assertThat(key.nearest()).contains("lakon.log-dead-letters");
        });
    }

    @Test
    void knownKeysAreNotReported() {
        assertThat(unknown(Operator.of("lakon.log-dead-letters", "5", "lakon.actor.default-dispatcher.type", "x")))
                .isEmpty();
    }

    @Test
    void anEnvironmentVariableOfAKnownKeyIsNotReported() {
        var environment = new EnvConfigSource(Map.of("LAKON_LOG_DEAD_LETTERS", "5"), 300);

        assertThat(unknown(environment)).isEmpty();
    }

    @Test
    void aKeyWithoutADefaultIsKnown() {
        assertThat(unknown(Operator.of("lakon.creation-timeout", "5s"))).isEmpty();
    }

    @Test
    void anyElementOfAListIsKnown() {
        assertThat(unknown(Operator.of("lakon.nodes[7].host", "b", "lakon.paths[2]", "c")))
                .isEmpty();
    }

    @Test
    void aSectionThatReferenceLeavesEmptyIsOpen() {
        assertThat(unknown(Operator.of("lakon.actor.deployment.auctioneer.mailbox", "small")))
                .isEmpty();
    }

    @Test
    void aSectionThatTheCallerNamesIsOpen() {
        EffectiveConfig config =
                EffectiveConfig.of(application().config(Operator.of("lakon.my-dispatcher.type", "Dispatcher")));

        assertThat(config.unknownKeys(Set.of("lakon.my-dispatcher"))).isEmpty();
    }

    @Test
    void anOpenSectionOpensNoneThatOnlyBeginsLikeIt() {
        EffectiveConfig config =
                EffectiveConfig.of(application().config(Operator.of("lakon.my-dispatcher-2.type", "Dispatcher")));

        assertThat(config.unknownKeys(Set.of("lakon.my-dispatcher"))).hasSize(1);
    }

    @Test
    void otherPeoplesKeysAreNotReported() {
        assertThat(unknown(Operator.of("lakonic.size", "1", "other", "2"))).isEmpty();
    }

    @Test
    void nothingIsUnknownWhenReferenceCannotBeRead() {
        Application application = Application.in(folder).with("reference.conf", "lakon {");

        List<UnknownKey> unknown = EffectiveConfig.of(application.config(Operator.of("lakon.x", "1")))
                .unknownKeys(Set.of());

        assertThat(unknown).isEmpty();
    }
}
