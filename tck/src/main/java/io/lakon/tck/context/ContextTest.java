// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.context;

import static io.lakon.tck.Waiting.await;
import static io.lakon.tck.context.Client.ask;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Specification: Context of a message. */
@ArquillianTest
public class ContextTest {
    /** One thread for all actors, so that whatever one leaves on it the next would find. */
    private static final String APPLICATION_CONF = """
            lakon.actor.default-dispatcher {
              executor = thread-pool-executor
              thread-pool-executor.fixed-pool-size = 1
            }
            """;

    @Inject
    Client client;

    public ContextTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("context")
                .addClasses(Client.class, Finders.class, Found.class)
                .addAsResource(new StringAsset(APPLICATION_CONF), "application.conf");
    }

    @AfterEach
    public void leaveNothing() {
        Found.noRequest();
    }

    @Test
    public void aMessageFindsTheApplicationsClassLoader() {
        assertThat(ask(client.alone).ownLoader()).isTrue();
    }

    @Test
    public void aMessageFindsItOnTheDispatcherForBlockingToo() {
        assertThat(await(CompletableFuture.supplyAsync(Found::here, client.blocking()))
                        .ownLoader())
                .isTrue();
    }

    @Test
    public void aMessageFindsNothingOfItsSendersMdc() {
        Found.request("17");

        assertThat(ask(client.alone).request()).isEmpty();
    }

    @Test
    public void aMessageFindsNothingThatTheOneBeforeHasLeft() {
        ask(client.alone);

        Found next = ask(client.alone);

        assertThat(next.ownLoader()).isTrue();
        assertThat(next.request()).isEmpty();
    }

    @Test
    public void aMessageFindsNothingThatAnotherActorHasLeft() {
        ask(client.alone);

        Found next = ask(client.neighbour);

        assertThat(next.ownLoader()).isTrue();
        assertThat(next.request()).isEmpty();
    }

    @Test
    public void aDefinitionHasTheMdcOfSendersPropagated() {
        Found.request("17");

        assertThat(ask(client.traced).request()).contains("17");
    }

    @Test
    public void whatWasPropagatedDoesNotReachTheNextMessage() {
        Found.request("17");
        ask(client.traced);
        Found.noRequest();

        assertThat(ask(client.traced).request()).isEmpty();
        assertThat(ask(client.alone).request()).isEmpty();
    }
}
