// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoconSourcesTest {
    @TempDir
    private Path folder;

    @AfterEach
    void forgetReplacements() {
        System.clearProperty("config.file");
        System.clearProperty("config.resource");
        System.clearProperty("config.url");
        System.clearProperty("hocon.test");
    }

    private Application application() {
        return Application.in(folder);
    }

    @Test
    void applicationOverridesReference() {
        Application application =
                application().with("reference.conf", "shop.size = 1").with("application.conf", "shop { size = 2 }");

        assertThat(application.config().getValue("shop.size", String.class)).isEqualTo("2");
    }

    @Test
    void microprofileConfigPropertiesOverrideApplication() {
        Application application = application()
                .with("application.conf", "shop.size = 2")
                .with("META-INF/microprofile-config.properties", "shop.size=3");

        assertThat(application.config().getValue("shop.size", String.class)).isEqualTo("3");
    }

    @Test
    void aSourceOfZeroOverridesReference() {
        Application application = application()
                .with("reference.conf", "shop.size = 1")
                .with("META-INF/microprofile-config.properties", "config_ordinal=0\nshop.size=3");

        assertThat(application.config().getValue("shop.size", String.class)).isEqualTo("3");
    }

    @Test
    void configOrdinalInTheFileMovesItsSource() {
        Application application = application()
                .with("application.conf", "config_ordinal = 101, shop.size = 2")
                .with("META-INF/microprofile-config.properties", "shop.size=3");

        assertThat(application.config().getValue("shop.size", String.class)).isEqualTo("2");
    }

    @Test
    void theReferencesOfAllLibrariesAreMerged() {
        Application application = application()
                .withLibrary("one.jar", "reference.conf", "one.size = 1")
                .withLibrary("two.jar", "reference.conf", "two.size = 2");

        assertThat(application.reference().getProperties())
                .containsEntry("one.size", "1")
                .containsEntry("two.size", "2");
    }

    @Test
    void confJsonAndPropertiesAreMerged() {
        Application application = application()
                .with("application.conf", "a = 1")
                .with("application.json", "{\"b\": 2}")
                .with("application.properties", "c=3");

        assertThat(application.application().getPropertyNames()).containsExactly("a", "b", "c");
    }

    @Test
    void onlyItsOwnKeysAreInTheApplicationSource() {
        Application application = application()
                .with("reference.conf", "shop { size = 1, name = none }")
                .with("application.conf", "shop.size = 2");

        assertThat(application.application().getPropertyNames()).containsExactly("shop.size");
    }

    @Test
    void aKeyThatSaysWhatReferenceSaysIsItsOwn() {
        Application application =
                application().with("reference.conf", "shop.size = 1").with("application.conf", "shop.size = 1");

        assertThat(application.application().getPropertyNames()).containsExactly("shop.size");
    }

    @Test
    void aSubstitutionInApplicationSeesReference() {
        Application application =
                application().with("reference.conf", "base = 7").with("application.conf", "shop.size = ${base}");

        assertThat(application.application().getValue("shop.size")).isEqualTo("7");
    }

    @Test
    void whatReferenceComputesFollowsTheApplication() {
        Application application = application()
                .with("reference.conf", "base = 7, shop.size = ${base}")
                .with("application.conf", "base = 8");

        assertThat(application.config().getValue("shop.size", String.class)).isEqualTo("8");
    }

    @Test
    void aListIsAppendedToTheOneInReference() {
        Application application =
                application().with("reference.conf", "shop.sizes = [1]").with("application.conf", "shop.sizes += 2");

        assertThat(application.application().getValue("shop.sizes")).isEqualTo("1,2");
    }

    @Test
    void aSubstitutionSeesTheEnvironment() {
        Application application = application().with("application.conf", "path = ${PATH}");

        assertThat(application.application().getValue("path")).isEqualTo(System.getenv("PATH"));
    }

    @Test
    void aSubstitutionSeesSystemPropertiesAsTheyAreNow() {
        Application application = application().with("application.conf", "shop.size = ${hocon.test}");
        System.setProperty("hocon.test", "first");
        application.application();

        System.setProperty("hocon.test", "second");

        assertThat(application.application().getValue("shop.size")).isEqualTo("second");
    }

    @Test
    void anOptionalSubstitutionOfNothingIsNoProperty() {
        Application application = application().with("application.conf", "a = 1, b = ${?NOBODY_SET_THIS}");

        assertThat(application.application().getPropertyNames()).containsExactly("a");
    }

    @Test
    void anIncludedFileBelongsToTheOneThatIncludesIt() {
        Application application =
                application().with("application.conf", "include \"shop.conf\"").with("shop.conf", "shop.size = 5");

        assertThat(application.application().getValue("shop.size")).isEqualTo("5");
    }

    @Test
    void anIncludeMayNameTheClassPath() {
        Application application = application()
                .with("application.conf", "include classpath(\"parts/shop.conf\")")
                .with("parts/shop.conf", "shop.size = 5");

        assertThat(application.application().getValue("shop.size")).isEqualTo("5");
    }

    @Test
    void anIncludeIsRelativeToTheFileThatIncludes() {
        Application application = application()
                .with("application.conf", "include \"parts/shop.conf\"")
                .with("parts/shop.conf", "include \"size.conf\"")
                .with("parts/size.conf", "shop.size = 6");

        assertThat(application.application().getValue("shop.size")).isEqualTo("6");
    }

    @Test
    void anIncludeMayNameAFile() {
        Path file = folder.resolve("elsewhere/shop.conf");
        Application.write(file, "shop.size = 7");
        Application application = application().with("application.conf", "include file(\"" + file + "\")");

        assertThat(application.application().getValue("shop.size")).isEqualTo("7");
    }

    @Test
    void anIncludeThatIsRequiredAndMissingIsAProblem() {
        Application application = application().with("application.conf", "include required(\"nowhere.conf\")");

        assertThat(application.application().problem())
                .hasValueSatisfying(problem -> assertThat(problem.toString()).contains("nowhere.conf"));
    }

    @Test
    void aProfileMayStandInApplicationProperties() {
        Application application =
                application().with("application.properties", "shop.size=1\n%dev.shop.size=2\nmp.config.profile=dev");

        assertThat(application.config().getValue("shop.size", String.class)).isEqualTo("2");
    }

    @Test
    void aProfileThatIsNotActiveHasNoSay() {
        Application application =
                application().with("application.conf", "shop.size = 1, %dev.shop.size = 2, mp.config.profile = live");

        assertThat(application.config().getValue("shop.size", String.class)).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "application.conf, name = Dvořák & 東京",
        "application.json, '{\"name\": \"Dvořák & 東京\"}'",
        "application.properties, name=Dvořák & 東京"
    })
    void filesAreReadAsUtf8WhateverTheirSyntax(String file, String text) {
        String quoted = file.endsWith(".conf") ? "name = \"Dvořák & 東京\"" : text;

        assertThat(application().with(file, quoted).application().getValue("name"))
                .isEqualTo("Dvořák & 東京");
    }

    @Test
    void applicationConfWinsOverJsonAndJsonOverProperties() {
        Application application = application()
                .with("application.conf", "a = conf")
                .with("application.json", "{\"a\": \"json\", \"b\": \"json\"}")
                .with("application.properties", "a=properties\nb=properties");

        assertThat(application.application().getProperties())
                .containsEntry("a", "conf")
                .containsEntry("b", "json");
    }

    @Test
    void aProfileMayStandInAFile() {
        Application application = application()
                .with("application.conf", "shop.size = 1, %dev { shop.size = 2 }, mp.config.profile = dev");

        assertThat(application.config().getValue("shop.size", String.class)).isEqualTo("2");
    }

    @Test
    void configFileReplacesTheApplicationsFiles() {
        Application application = application().with("application.conf", "a = 1");
        Path file = folder.resolve("elsewhere/replaced.conf");
        Application.write(file, "b = 2");

        System.setProperty("config.file", file.toString());

        assertThat(application.application().getPropertyNames()).containsExactly("b");
    }

    @Test
    void configResourceReplacesTheApplicationsFiles() {
        Application application =
                application().with("application.conf", "a = 1").with("test.conf", "b = 2");

        System.setProperty("config.resource", "/test.conf");

        assertThat(application.application().getPropertyNames()).containsExactly("b");
    }

    @Test
    void configUrlReplacesTheApplicationsFiles() {
        Application application = application().with("application.conf", "a = 1");
        Path file = folder.resolve("elsewhere/replaced.conf");
        Application.write(file, "b = 2");

        System.setProperty("config.url", file.toUri().toString());

        assertThat(application.application().getPropertyNames()).containsExactly("b");
    }

    @Test
    void anApplicationWithoutHoconHasEmptySourcesWithoutProblems() {
        Application application = application();

        assertThat(application.reference().getProperties()).isEmpty();
        assertThat(application.application().getProperties()).isEmpty();
        assertThat(application.application().problem()).isEmpty();
    }

    @Test
    void aSourceIsNamedAfterItsFileAndWhereThatIs() {
        Application application = application().with("application.conf", "a = 1");

        assertThat(application.application().getName())
                .startsWith("application.conf @ file:")
                .endsWith("/classes/application.conf");
    }

    @Test
    void aSourceOfSeveralFilesIsNamedAfterTheirKind() {
        Application application =
                application().with("application.conf", "a = 1").with("application.json", "{\"b\": 2}");

        assertThat(application.application().getName()).isEqualTo("application.conf");
    }
}
