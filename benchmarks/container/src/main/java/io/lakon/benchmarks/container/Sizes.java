// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container;

import java.time.Duration;

/**
 * How much is done in one repetition.
 *
 * @param times how often what is measured from inside: that is short, and varies most
 * @param load how long there is load of each kind
 */
record Sizes(int times, int messages, int asks, Duration load) {
    private static final Sizes FULL = new Sizes(5, 2_000_000, 10_000, Duration.ofSeconds(2));

    /** Shows that it is right; the figures say nothing. */
    private static final Sizes SMALL = new Sizes(1, 10_000, 500, Duration.ofMillis(200));

    static Sizes named(String name) {
        return switch (name) {
            case "full" -> FULL;
            case "small" -> SMALL;
            default -> throw new IllegalArgumentException("sizes [" + name + "]: there are only [full] and [small]");
        };
    }
}
