// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.context;

import static io.lakon.tck.context.Client.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lakon.tck.Archives;
import io.lakon.tck.Tags;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Context of a message. */
@ArquillianTest
@Tag(Tags.CONCURRENCY)
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
    public void aMessageFindsTheApplicationsNames() {
        assertThat(ask(client.alone).application()).contains("context");
    }

    @Test
    public void aMessageFindsThemOnTheDispatcherForBlockingToo() {
        Executor blocking = client.blocking();

        Found found = await(CompletableFuture.supplyAsync(Found::here, blocking));

        assertThat(found.ownLoader()).isTrue();
        assertThat(found.application()).contains("context");
    }

    private static <V> V await(CompletableFuture<V> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
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

    @Test
    public void withItsSendersIdentityAMessageStillFindsTheApplication() {
        Found found = ask(client.trusted);

        assertThat(found.ownLoader()).isTrue();
        assertThat(found.application()).contains("context");
    }

    @Test
    public void aTransactionDoesNotTravel() throws ReflectiveOperationException {
        Optional<Object> transaction = Found.lookUp("java:comp/UserTransaction");
        assumeTrue(transaction.isPresent(), "This test needs transactions");
        call(transaction.get(), "begin");
        try {
            assertThat(Found.here().transaction()).isNotEqualTo(Optional.of(Found.NO_TRANSACTION));

            assertThat(ask(client.alone).transaction()).contains(Found.NO_TRANSACTION);
            assertThat(ask(client.trusted).transaction()).contains(Found.NO_TRANSACTION);
        } finally {
            call(transaction.get(), "rollback");
        }
    }

    private static void call(Object transaction, String method) throws ReflectiveOperationException {
        Class.forName("jakarta.transaction.UserTransaction").getMethod(method).invoke(transaction);
    }
}
