// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.comparison;

import io.lakon.benchmarks.Figure;
import java.util.Arrays;
import java.util.List;

/** The median of some values, the least and the greatest. */
public record Spread(double least, double median, double greatest) {
    static Spread of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** How many times better {@code ours} are, each within its round: both are in the order of the rounds. */
    public static Spread ofRatios(List<Figure> ours, List<Figure> theirs) {
        double[] rounds = new double[ours.size()];
        for (int i = 0; i < rounds.length; i++) {
            Figure our = ours.get(i);
            rounds[i] = our.unit().ratio(our.value(), theirs.get(i).value());
        }
        return of(rounds);
    }

    /** The median of figures of one name. */
    public static Figure median(List<Figure> figures) {
        double median =
                of(figures.stream().mapToDouble(Figure::value).toArray()).median();
        return new Figure(figures.get(0).name(), figures.get(0).unit(), median);
    }
}
