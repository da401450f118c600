// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.comparison;

import java.util.Arrays;

/** The median of some values, the least and the greatest. */
record Spread(double least, double median, double greatest) {
    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
}
