// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.transaction;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;
import static jakarta.transaction.Status.STATUS_ACTIVE;
import static jakarta.transaction.Status.STATUS_COMMITTED;
import static jakarta.transaction.Status.STATUS_NO_TRANSACTION;
import static jakarta.transaction.Status.STATUS_ROLLEDBACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.AskPattern;
import io.lakon.tck.Archives;
import io.lakon.tck.Tags;
import io.lakon.tck.transaction.Customer.Statuses;
import io.lakon.tck.transaction.Teller.Book;
import io.lakon.tck.transaction.Teller.Look;
import io.lakon.tck.transaction.Teller.Misbook;
import io.lakon.tck.transaction.Teller.Seen;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Specification: Transactions. Each on the default dispatcher, and on the one for blocking. */
@ArquillianTest
@Tag(Tags.JTA)
public class TransactionTest {
    @Inject
    Customer customer;

    public TransactionTest() {}

    @Deployment
    public static WebArchive application() {
        return Archives.war("transactions").addPackage(TransactionTest.class.getPackage());
    }

    private Seen booked(boolean blocking) {
        return await(AskPattern.ask(customer.actor(blocking), Book::new, PATIENCE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    public void aTransactionalMethodThatAHandlerCallsHasATransactionWhichEndsWithIt(boolean blocking) {
        assertThat(booked(blocking))
                .isEqualTo(new Seen(STATUS_NO_TRANSACTION, STATUS_ACTIVE, STATUS_COMMITTED, STATUS_NO_TRANSACTION));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    public void aFailureThatPassesItRollsItBackAndRestartsTheActorWithoutOne(boolean blocking) {
        assertThat(await(AskPattern.ask(customer.actor(blocking), Misbook::new, PATIENCE)))
                .isEqualTo(STATUS_ROLLEDBACK);

        assertThat(booked(blocking).before()).isEqualTo(STATUS_NO_TRANSACTION);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    public void theCallersTransactionDoesNotTravelWithAMessage(boolean blocking) {
        assertThat(customer.lookInATransaction(blocking)).isEqualTo(new Statuses(STATUS_ACTIVE, STATUS_NO_TRANSACTION));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    public void noTransactionIsLeftToTheNextMessage(boolean blocking) {
        booked(blocking);

        assertThat(await(AskPattern.ask(customer.actor(blocking), Look::new, PATIENCE)))
                .isEqualTo(STATUS_NO_TRANSACTION);
    }
}
