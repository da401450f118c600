// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.transaction;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.function.IntConsumer;

/** What actors, and others, do in a transaction. */
@ApplicationScoped
public class Ledger {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @SuppressWarnings("NullAway") // the container sets the field
    public Ledger() {}

    /** The status of the transaction of this thread. */
    public int status() {
        return transactions.getTransactionStatus();
    }

    /** The same, within a transaction; {@code onEnd} hears how that ended. */
    @Transactional
    public int book(IntConsumer onEnd) {
        observe(onEnd);
        return status();
    }

    /** Fails within a transaction; {@code onEnd} hears how that ended. */
    @Transactional
    public void misbook(IntConsumer onEnd) {
        observe(onEnd);
        throw new IllegalStateException("as asked");
    }

    private void observe(IntConsumer onEnd) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                onEnd.accept(status);
            }
        });
    }
}
