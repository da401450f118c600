// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.tck.Archives;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** User guide: Injection. */
@ArquillianTest
public class InjectionTest {
    @Inject
    Client client;

    public InjectionTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("injection").addPackage(InjectionTest.class.getPackage());
    }

    @Test
    public void aRefIsInjectedByItsProtocol() {
        assertThat(await(AskPattern.<Greeter.Command, String>ask(
                        client.greeter, replyTo -> new Greeter.Greet("Ada", replyTo), PATIENCE)))
                .isEqualTo("Hello Ada");
    }

    @Test
    public void theInjectedObjectIsTheActorsOwnRef() {
        ActorRef<Greeter.Command> self = await(AskPattern.ask(client.greeter, Greeter.WhoAreYou::new, PATIENCE));

        assertThat(client.greeter).isSameAs(self);
    }

    @Test
    public void everyInjectionPointGetsTheSameRef() {
        assertThat(client.greeters.get()).isSameAs(client.greeter);
    }

    @Test
    public void aClassIsNamedInKebabCaseBelowTheUserGuardian() {
        assertThat(client.greeter.path().toStringWithoutAddress()).isEqualTo("/user/greeter");
    }

    @Test
    public void aNameTellsActorsOfOneProtocolApart() {
        assertThat(await(AskPattern.ask(client.west, Depots.WhichOne::new, PATIENCE)))
                .isEqualTo("west");
    }

    @Test
    public void aServiceListingFindsWhoIsRegistered() {
        await(client.listing.await(PATIENCE));

        assertThat(await(AskPattern.ask(client.listing.any().orElseThrow(), Depots.WhichOne::new, PATIENCE)))
                .isIn("east", "west");
    }

    @Test
    public void aRefToAServiceReachesOneOfThem() {
        assertThat(await(AskPattern.ask(client.anyDepot, Depots.WhichOne::new, PATIENCE)))
                .isIn("east", "west");
    }

    @Test
    @Tag("web") // elsewhere applications have no names
    public void theSystemIsNamedAfterTheApplication() {
        assertThat(client.system.name()).isEqualTo("injection");
    }
}
