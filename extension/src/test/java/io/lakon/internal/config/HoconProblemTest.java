// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoconProblemTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forgetReplacements() {
        System.clearProperty("config.file");
        System.clearProperty("config.resource");
    }

    private HoconProblem problemOf(HoconSource source) {
        assertThat(source.getProperties()).isEmpty();
        return source.problem().orElseThrow();
    }

    @Test
    void aSyntaxErrorNamesFileAndLine() {
        Application application = Application.in(folder).with("application.conf", "a = 1\nb = [1\nc = 2");

        HoconProblem problem = problemOf(application.application());

        assertThat(problem.position()).endsWith("/classes/application.conf: 3");
        assertThat(problem.message()).startsWith("List should have ended with ]");
    }

    @Test
    void anUnresolvableSubstitutionNamesFileAndLine() {
        Application application = Application.in(folder).with("application.conf", "a = 1\nb = ${nobody}");

        HoconProblem problem = problemOf(application.application());

        assertThat(problem).hasToString(problem.position() + ": Could not resolve substitution to a value: ${nobody}");
        assertThat(problem.position()).endsWith("/classes/application.conf: 2");
    }

    @Test
    void aBrokenReferenceDoesNotBreakTheApplication() {
        Application application =
                Application.in(folder).with("reference.conf", "a = {").with("application.conf", "b = 2");

        assertThat(application.reference().problem()).isPresent();
        assertThat(application.application().getProperties()).containsEntry("b", "2");
    }

    @Test
    void aBrokenFileDoesNotKeepTheServerFromItsConfiguration() {
        Application application = Application.in(folder)
                .with("application.conf", "b = {")
                .with("META-INF/microprofile-config.properties", "c=3");

        assertThat(application.config().getValue("c", String.class)).isEqualTo("3");
    }

    @Test
    void anUnreadableConfigFileIsNamed() {
        System.setProperty("config.file", "/nowhere/at-all.conf");

        HoconProblem problem = problemOf(Application.in(folder).application());

        assertThat(problem.position()).isEqualTo("/nowhere/at-all.conf");
        assertThat(problem.message()).contains("No such file");
    }

    @Test
    void twoReplacementsAtOnceAreAProblem() {
        System.setProperty("config.file", "a.conf");
        System.setProperty("config.resource", "b.conf");

        HoconProblem problem = problemOf(Application.in(folder).application());

        assertThat(problem.position()).isEqualTo("application.conf");
        assertThat(problem.message()).contains("more than one");
    }

    @Test
    void anOrdinalThatIsNoNumberIsAProblem() {
        Application application = Application.in(folder).with("application.conf", "config_ordinal = high");

        HoconProblem problem = problemOf(application.application());

        assertThat(problem.message()).contains("config_ordinal has type STRING rather than NUMBER");
    }
}
