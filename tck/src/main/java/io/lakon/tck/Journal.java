// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck;

import static io.lakon.tck.Waiting.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What happened in the application under test, in order; to be put into its archive. Each entry is read once. */
@ApplicationScoped
public class Journal {
    private final BlockingQueue<String> entries = new LinkedBlockingQueue<>();

    public Journal() {}

    public void note(String entry) {
        entries.add(entry);
    }

    /** The next entry, waited for. */
    public String next() {
        try {
            String entry = entries.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (entry == null) {
                throw new AssertionError("Nothing more was noted within " + PATIENCE);
            }
            return entry;
        } catch (InterruptedException interrupted) {
            throw new AssertionError("Interrupted while waiting for an entry", interrupted);
        }
    }

    /** That the next entries are these, in this order. */
    public void expect(String... expected) {
        List<String> found = new ArrayList<>();
        while (found.size() < expected.length) {
            found.add(next());
            assertThat(found).containsExactly(Arrays.copyOf(expected, found.size()));
        }
    }

    /** Forgets what other tests have left. */
    public void clear() {
        entries.clear();
    }
}
