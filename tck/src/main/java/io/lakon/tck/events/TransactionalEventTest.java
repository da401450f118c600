// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.events;

import static io.lakon.tck.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.tck.Archives;
import io.lakon.tck.Tags;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Specification: CDI events. */
@ArquillianTest
@Tag(Tags.JTA)
public class TransactionalEventTest {
    private static final String NO_TRANSACTION = ", status " + Status.STATUS_NO_TRANSACTION;

    @Inject
    Till till;

    public TransactionalEventTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("transactional-event")
                .addClasses(TransactionalEventTest.class, Ledger.class, Till.class, Refundable.class);
    }

    @Test
    public void anActorIsToldAfterTheCommit() throws Exception {
        till.transaction.begin();
        till.orders.fire(new Ledger.Ordered("lamp"));
        List<String> before = till.entries();
        till.transaction.commit();

        assertThat(before).containsExactly("ordered lamp" + NO_TRANSACTION);
        assertThat(till.entries()).containsExactly("certain lamp" + NO_TRANSACTION);
    }

    @Test
    public void anActorIsNotToldAfterARollback() throws Exception {
        till.transaction.begin();
        till.orders.fire(new Ledger.Ordered("lamp"));
        till.transaction.rollback();

        assertThat(till.entries()).containsExactly("ordered lamp" + NO_TRANSACTION);
    }

    @Test
    public void anActorIsToldOfTheFailureThatItObserves() throws Exception {
        till.transaction.begin();
        till.refundable.fire(new Ledger.Ordered("lamp"));
        till.transaction.rollback();

        assertThat(till.entries()).containsExactly("ordered lamp" + NO_TRANSACTION, "refund lamp" + NO_TRANSACTION);
    }

    @Test
    public void withoutATransactionAnActorIsToldAtOnce() {
        till.orders.fire(new Ledger.Ordered("lamp"));

        assertThat(till.entries())
                .containsExactlyInAnyOrder("ordered lamp" + NO_TRANSACTION, "certain lamp" + NO_TRANSACTION);
    }

    @Test
    public void anAsynchronousEventIsToldToo() {
        await(till.orders.fireAsync(new Ledger.Ordered("lamp")));

        assertThat(till.entries()).containsExactly("later lamp" + NO_TRANSACTION);
    }
}
