// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What the actors of a test note down, in the order in which they do. */
@Singleton // no proxy: it is read after the application has ended, too
class Journal {
    private static final double SLOWNESS = Double.parseDouble(System.getProperty("lakon.test.slowness", "1"));

    /** How long to wait for what must happen; a test that waits it out fails. */
    static final Duration PATIENCE = Duration.ofMillis((long) (10_000 * SLOWNESS));

    /** How long to wait for what must not happen; a test that passes waits it out. */
    static final Duration MOMENT = Duration.ofMillis((long) (200 * SLOWNESS));

    private final BlockingQueue<Object> entries = new LinkedBlockingQueue<>();

    void note(Object entry) {
        entries.add(entry);
    }

    /** The next entry. */
    Object next() {
        try {
            Object next = entries.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AssertionError("Nothing was noted within " + PATIENCE);
            }
            return next;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** These come next, in this order. */
    void expect(Object... expected) {
        for (Object each : expected) {
            assertThat(next()).isEqualTo(each);
        }
    }

    /** Nothing has been noted that was not expected. */
    void expectNothing() {
        assertThat(entries).isEmpty();
    }
}
