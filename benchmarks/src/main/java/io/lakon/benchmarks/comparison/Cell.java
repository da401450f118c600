// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.comparison;

import io.lakon.benchmarks.Figure;
import java.util.Locale;

/** What stands in the cells of a table. */
public final class Cell {
    private Cell() {}

    public static String amount(Figure figure) {
        double value = figure.value();
        return switch (figure.unit()) {
            case PER_SECOND -> value < 1e6 ? number(value / 1e3) + " k/s" : number(value / 1e6) + " M/s";
            case NANOSECONDS ->
                value < 1e3
                        ? number(value) + " ns"
                        : value < 1e6 ? number(value / 1e3) + " µs" : number(value / 1e6) + " ms";
            case BYTES -> number(value) + " B";
        };
    }

    /** How many times better: in the median, and in brackets at least and at most. */
    public static String times(Spread ratio) {
        return times(ratio.median()) + " (" + number(ratio.least()) + "–" + number(ratio.greatest()) + ")";
    }

    static String times(double ratio) {
        return number(ratio) + "×";
    }

    /** Three digits that count. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
