// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.interception;

import io.lakon.tck.Journal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What belongs to one request: counts the calls of it. */
@RequestScoped
public class Visit {
    private int calls;

    @Inject
    Journal journal;

    public Visit() {}

    public int call() {
        calls++;
        return calls;
    }

    @PreDestroy
    void end() {
        journal.note("visit over after " + calls);
    }
}
