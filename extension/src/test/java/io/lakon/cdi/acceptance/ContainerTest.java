// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.se.SeContainerInitializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The build runs these tests in several containers, by exchanging jars of their class path. */
class ContainerTest {
    @Test
    @EnabledIfSystemProperty(
            named = "lakon.test.container",
            matches = ".*",
            disabledReason = "the build has not named it")
    void itIsTheOneThatTheBuildNames() {
        assertThat(SeContainerInitializer.newInstance()
                        .getClass()
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation())
                .asString()
                .endsWith("/" + System.getProperty("lakon.test.container") + ".jar");
    }
}
