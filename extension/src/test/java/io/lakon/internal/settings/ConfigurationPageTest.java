// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    private static final Path PAGE = Path.of("..", "docs", "configuration.md");
    private static final Path REFERENCE = Path.of("src", "main", "resources", "reference.conf");

    @Test
    void thePageSaysWhatTheReferencesSay() throws IOException {
        String page = ConfigurationPage.of(Path.of("..", "runtime").resolve(REFERENCE), REFERENCE);
        if (System.getProperty("regenerate") != null) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/configuration.md is stale; write it anew by: mvn -pl extension -am test"
                        + " -Dtest=ConfigurationPageTest -Dregenerate -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(page);
    }
}
