// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.load;

import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Percentiles;
import java.util.ArrayList;
import java.util.List;

/**
 * What a load was answered, all of it right.
 *
 * @param latencies of each answer, in nanoseconds
 * @param nanos from the first request to the last answer
 */
public record Answers(long[] latencies, long nanos) {
    public int count() {
        return latencies.length;
    }

    /** The rate, and the percentiles of the latencies. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.rate("replies", count(), nanos));
        figures.addAll(Percentiles.of(latencies));
        return figures;
    }
}
