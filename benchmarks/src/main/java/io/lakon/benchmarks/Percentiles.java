// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks;

import java.util.Arrays;
import java.util.List;

/** What most of many times are below. */
public final class Percentiles {
    private Percentiles() {}

    /** The median, the 99th and the 99.9th percentile; sorts the times. */
    public static List<Figure> of(long[] nanos) {
        Arrays.sort(nanos);
        return List.of(
                Figure.time("p50", at(nanos, 0.5)),
                Figure.time("p99", at(nanos, 0.99)),
                Figure.time("p99.9", at(nanos, 0.999)));
    }

    private static long at(long[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
