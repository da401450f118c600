// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.definition;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.AskPattern;
import io.lakon.tck.Archives;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Specification: Definitions. */
@ArquillianTest
public class DefinitionTest {
    private static final String APPLICATION_CONF = """
            printers { executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 1 }
            lakon.actor.deployment.moved.dispatcher = printers
            """;

    @Inject
    Registry registry;

    public DefinitionTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("definitions")
                .addClasses(
                        Archive.class,
                        HTTPFetcher.class,
                        Keeper.class,
                        Producers.class,
                        Registry.class,
                        Respondent.class,
                        Roles.class)
                .addAsResource(new StringAsset(APPLICATION_CONF), "application.conf");
    }

    private Respondent.Self self(String name) {
        return await(AskPattern.ask(registry.actors(name).get(), Respondent.WhoAreYou::new, PATIENCE));
    }

    @Test
    public void aDefinitionIsAnActorUnderItsNameBelowTheUserGuardian() {
        assertThat(List.of(
                        "http-fetcher", // a class
                        "understudy", // a nested one
                        "The_Given+Name", // named by the definition
                        "of-the-qualifier", // named by its qualifier
                        "of-instance", // a producer method
                        "of-class")) // a static one
                .allSatisfy(name -> assertThat(self(name).path()).isEqualTo("/user/" + name));
    }

    @Test
    public void aProducerIsCalledOnceHoweverOftenItsReferenceIsInjected() {
        self("of-instance");
        registry.actors("of-instance").get();

        assertThat(registry.calls()).isEqualTo(1);
    }

    @Test
    public void theProtocolMayBeGivenToASuperclass() {
        assertThat(await(AskPattern.ask(registry.archive(), Archive.HowManyPages::new, PATIENCE)))
                .isEqualTo(7);
    }

    @Test
    public void aConstructorThatTakesAContextNeedsNoInject() {
        assertThat(self("plain").path()).isEqualTo("/user/plain");
    }

    @Test
    public void whatIsNotStartedWithTheApplicationHasNoReference() {
        assertThat(registry.actors("hidden").isUnsatisfied()).isTrue();
        assertThat(registry.tree()).contains("plain").doesNotContain("hidden");
    }

    @Test
    public void anActorClassIsNoBean() {
        assertThat(registry.isBean(HTTPFetcher.class)).isFalse();
        assertThat(registry.isBean(Roles.Hidden.class)).isFalse();
    }

    @Test
    public void anActorRunsOnTheDispatcherThatItNames() {
        assertThat(self("dispatched").thread()).contains("lakon.actor.default-blocking-io-dispatcher");
        assertThat(self("plain").thread()).contains("lakon.actor.default-dispatcher");
    }

    @Test
    public void whatIsConfiguredForAnActorCountsInPlaceOfWhatIsWritten() {
        assertThat(self("moved").thread()).contains("printers");
    }

    @Test
    public void anActorHasTheMailboxThatItNames() {
        registry.flood();

        assertThat(registry.dropped()).isPositive();
    }
}
