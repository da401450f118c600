// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigMemorySize;
import io.lakon.tck.Archives;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Configuration. */
@ArquillianTest
public class ConfigurationTest {
    private static final String APPLICATION_CONF = """
            include "mail.conf"
            shop {
              base = "https://shop.example"
              terms = ${shop.base}"/terms"
              opening = 5 minutes
              currencies = [EUR, "CHF"]
              motto = "from the file"
              closing = PT3M
              upload-limit = 512KiB
              branches = [{ city = Bern }, { city = "Ulm, alt" }]
              places = ["a,b", c]
              greeting = "Dear ${name}"
              nothing = ${?NOBODY_HAS_SET_THIS}
              owner = "Dvořák"
              stage = live
            }
            mp.config.profile = tck
            "%tck".shop.stage = rehearsal
            lakon.log-dead-letters = 3
            lakon.actor.default-dispatcher.throughput = 7
            lakon.health.backoff-tolerance = PT45S
            """;

    private static final String PROPERTIES = """
            shop.motto=from the properties
            lakon.log-dead-letters=5
            lakon.coordinated-shutdown.phases.curtain.depends-on=service-stop,service-unbind
            """;

    @Inject
    Shop shop;

    public ConfigurationTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("configuration")
                .addClass(Shop.class)
                .addAsResource(new StringAsset(APPLICATION_CONF), "application.conf")
                .addAsResource(new StringAsset("shop.mail = \"post@shop.example\""), "mail.conf")
                .addAsResource(new StringAsset("{\"shop\": {\"json\": true, \"motto\": \"json\"}}"), "application.json")
                .addAsResource(new StringAsset(PROPERTIES), "META-INF/microprofile-config.properties");
    }

    @Test
    public void aBeanReadsApplicationConfWithItsSubstitutions() {
        assertThat(shop.terms).isEqualTo("https://shop.example/terms");
    }

    @Test
    public void durationsMayBeWrittenAsInHocon() {
        assertThat(shop.opening).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    public void listsAreMicroProfileLists() {
        assertThat(shop.currencies).containsExactly("EUR", "CHF");
    }

    @Test
    public void microProfilePropertiesWinOverApplicationConf() {
        assertThat(shop.motto).isEqualTo("from the properties");
    }

    @Test
    public void referenceConfIsThereToBeRead() {
        assertThat(shop.untouchedDefault).isEqualTo(1.0);
    }

    @Test
    public void theActorSystemIsGivenWhatApplicationConfSays() {
        assertThat(shop.system.settings().config().getInt("lakon.actor.default-dispatcher.throughput"))
                .isEqualTo(7);
    }

    @Test
    public void theActorSystemIsGivenWhatMicroProfileConfigHasSettled() {
        assertThat(shop.system.settings().config().getInt("lakon.log-dead-letters"))
                .isEqualTo(5);
    }

    @Test
    public void durationsMayBeWrittenAsInIso8601() {
        assertThat(shop.closing).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    public void sizesHaveTheUnitsOfHocon() {
        assertThat(shop.uploadLimit).isEqualTo(ConfigMemorySize.ofBytes(512 * 1024));
    }

    @Test
    public void aListOfObjectsIsIndexed() {
        assertThat(shop.secondCity).isEqualTo("Ulm, alt");
    }

    @Test
    public void commasInElementsSurvive() {
        assertThat(shop.places).containsExactly("a,b", "c");
    }

    @Test
    public void aLiteralExpressionStaysOne() {
        assertThat(shop.greeting).isEqualTo("Dear ${name}");
    }

    @Test
    public void anOptionalSubstitutionOfNothingIsNoProperty() {
        assertThat(shop.nothing).isEmpty();
    }

    @Test
    public void anIncludedFileIsThere() {
        assertThat(shop.mail).isEqualTo("post@shop.example");
    }

    @Test
    public void applicationJsonIsMergedBelowApplicationConf() {
        assertThat(shop.json).isTrue();
    }

    @Test
    public void filesAreReadAsUtf8() {
        assertThat(shop.owner).isEqualTo("Dvo\u0159\u00e1k");
    }

    @Test
    public void aProfileMayStandInApplicationConf() {
        assertThat(shop.stage).isEqualTo("rehearsal");
    }

    @Test
    public void theActorSystemIsGivenDurationsInEitherNotation() {
        assertThat(shop.system.settings().config().getDuration("lakon.health.backoff-tolerance"))
                .isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    public void aListMayBeSetByAProperty() {
        assertThat(shop.system
                        .settings()
                        .config()
                        .getStringList("lakon.coordinated-shutdown.phases.curtain.depends-on"))
                .containsExactly("service-stop", "service-unbind");
    }
}
