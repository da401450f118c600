// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.comparison;

import static java.util.stream.Collectors.joining;

import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.suite.Entry;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The table, in Markdown: a row for each figure, printed as soon as it is there. */
final class Table {
    private final List<Contender> contenders;
    private final PrintStream out;
    private final Map<Contender, List<Double>> ratios = new EnumMap<>(Contender.class);

    Table(List<Contender> contenders, PrintStream out) {
        this.contenders = contenders;
        this.out = out;
    }

    void begin() {
        out.println("| program | figure |" + cells(Contender::title));
        out.println("|---|---|" + cells(each -> "---"));
    }

    /** The figures of each round, which the contenders have run in the same order. */
    void add(Entry entry, Map<Contender, List<Map<String, Figure>>> measured) {
        List<Map<String, Figure>> reference = measured.getOrDefault(contenders.get(0), List.of());
        List<String> figures = measured.values().stream()
                .flatMap(List::stream)
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .toList();
        for (String figure : figures) {
            List<Figure> ours = named(figure, reference);
            out.println("| " + entry.name() + " | " + figure + " |"
                    + cells(each -> cell(each, ours, named(figure, measured.getOrDefault(each, List.of())))));
        }
    }

    /** The geometric means of the ratios of all rates: latencies have three figures each, and would count three times. */
    void end() {
        out.println("| all rates | geometric mean |"
                + cells(each -> ratios.containsKey(each) ? times(geometricMean(ratios.get(each))) : ""));
    }

    private String cell(Contender contender, List<Figure> ours, List<Figure> theirs) {
        if (theirs.isEmpty()) {
            return "";
        }
        String amount = amount(
                theirs.get(0).unit(),
                Spread.of(theirs.stream().mapToDouble(Figure::value).toArray()).median());
        if (contender == contenders.get(0) || ours.isEmpty()) {
            return amount;
        }
        double[] rounds = new double[ours.size()];
        for (int i = 0; i < rounds.length; i++) {
            Figure our = ours.get(i);
            rounds[i] = our.unit().ratio(our.value(), theirs.get(i).value());
        }
        Spread ratio = Spread.of(rounds);
        if (theirs.get(0).unit() == Figure.Unit.PER_SECOND) {
            ratios.computeIfAbsent(contender, each -> new ArrayList<>()).add(ratio.median());
        }
        return amount + ", " + times(ratio.median()) + " (" + number(ratio.least()) + "–" + number(ratio.greatest())
                + ")";
    }

    private String cells(Function<Contender, String> content) {
        return contenders.stream().map(content).collect(joining(" | ", " ", " |"));
    }

    private static List<Figure> named(String name, List<Map<String, Figure>> rounds) {
        return rounds.stream()
                .filter(each -> each.containsKey(name))
                .map(each -> each.get(name))
                .toList();
    }

    private static double geometricMean(List<Double> values) {
        return Math.exp(values.stream().mapToDouble(Math::log).average().orElse(0));
    }

    private static String amount(Figure.Unit unit, double value) {
        return switch (unit) {
            case PER_SECOND -> value < 1e6 ? number(value / 1e3) + " k/s" : number(value / 1e6) + " M/s";
            case NANOSECONDS ->
                value < 1e3
                        ? number(value) + " ns"
                        : value < 1e6 ? number(value / 1e3) + " µs" : number(value / 1e6) + " ms";
            case BYTES -> number(value) + " B";
        };
    }

    private static String times(double ratio) {
        return number(ratio) + "×";
    }

    /** Three digits that count. */
    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
