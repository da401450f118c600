// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.cdi.ActorScoped;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;

/** What one incarnation has counted. */
@ActorScoped
public class Tally {
    @Inject
    Remains remains;

    private int sum;

    public Tally() {}

    public int add(int amount) {
        sum += amount;
        return sum;
    }

    @PreDestroy
    void end() {
        remains.add(sum);
    }
}
