// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.tck.Journal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** What depends on an incarnation. */
@Dependent
public class Prop {
    private final Journal journal;
    private int incarnation;

    @Inject
    Prop(Journal journal) {
        this.journal = journal;
    }

    void belongsTo(int number) {
        incarnation = number;
    }

    @PreDestroy
    void putAway() {
        journal.note(incarnation + " prop put away");
    }
}
