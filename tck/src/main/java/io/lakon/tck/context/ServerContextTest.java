// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.context;

import static io.lakon.tck.Waiting.await;
import static io.lakon.tck.context.Client.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lakon.tck.Archives;
import io.lakon.tck.Tags;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: Context of a message. What a server has put on its own threads, and none of ours. */
@ArquillianTest
@Tag(Tags.CONCURRENCY)
public class ServerContextTest {
    @Inject
    Client client;

    @Inject
    Trusted trusted;

    public ServerContextTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("server-context").addClasses(Client.class, Finders.class, Found.class, Trusted.class);
    }

    @Test
    public void aMessageFindsTheApplicationsNames() {
        assertThat(ask(client.alone).application()).contains("server-context");
    }

    @Test
    public void aMessageFindsThemOnTheDispatcherForBlockingToo() {
        assertThat(await(CompletableFuture.supplyAsync(Found::here, client.blocking()))
                        .application())
                .contains("server-context");
    }

    @Test
    public void withItsSendersIdentityAMessageStillFindsTheApplication() {
        Found found = ask(trusted.trusted);

        assertThat(found.ownLoader()).isTrue();
        assertThat(found.application()).contains("server-context");
    }

    @Test
    public void aTransactionDoesNotTravel() throws ReflectiveOperationException {
        Optional<Object> transaction = Found.lookUp("java:comp/UserTransaction");
        assumeTrue(transaction.isPresent(), "This test needs transactions");
        call(transaction.get(), "begin");
        try {
            assertThat(Found.here().transaction()).isNotEqualTo(Optional.of(Found.NO_TRANSACTION));

            assertThat(ask(client.alone).transaction()).contains(Found.NO_TRANSACTION);
            assertThat(ask(trusted.trusted).transaction()).contains(Found.NO_TRANSACTION);
        } finally {
            call(transaction.get(), "rollback");
        }
    }

    private static void call(Object transaction, String method) throws ReflectiveOperationException {
        Class.forName("jakarta.transaction.UserTransaction").getMethod(method).invoke(transaction);
    }
}
