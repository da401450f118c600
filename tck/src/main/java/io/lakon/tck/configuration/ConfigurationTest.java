// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** User guide: Configuration. */
@ArquillianTest
public class ConfigurationTest {
    private static final String APPLICATION_CONF = """
            shop {
              base = "https://shop.example"
              terms = ${shop.base}"/terms"
              opening = 5 minutes
              currencies = [EUR, "CHF"]
              motto = "from the file"
            }
            lakon.log-dead-letters = 3
            lakon.actor.default-dispatcher.throughput = 7
            """;

    private static final String PROPERTIES = """
            shop.motto=from the properties
            lakon.log-dead-letters=5
            """;

    @Inject
    Shop shop;

    public ConfigurationTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("configuration")
                .addClass(Shop.class)
                .addAsResource(new StringAsset(APPLICATION_CONF), "application.conf")
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
}
