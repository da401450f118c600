// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.routing;

import io.lakon.actor.Resizer;

/** How many routees a pool is to have. */
record ResizeRule(Resizer resizer) {
    /** For a pool that has {@code routees}, of which {@code busy} have something waiting. */
    int size(int routees, int busy) {
        double size = routees;
        if (busy >= routees) {
            size += Math.ceil(resizer.rampupRate() * routees);
        } else if (busy < resizer.backoffThreshold() * routees) {
            size -= Math.ceil(resizer.backoffRate() * routees);
        }
        return within(size);
    }

    /** The size nearest to this one that the bounds allow. */
    int within(double size) {
        return (int) Math.max(resizer.lowerBound(), Math.min(size, resizer.upperBound()));
    }
}
