// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** One bean for all actors, that each of them counts with. */
@ApplicationScoped
public class Gate {
    @Inject
    Tally tally;

    public Gate() {}

    public int count(int amount) {
        return tally.add(amount);
    }
}
