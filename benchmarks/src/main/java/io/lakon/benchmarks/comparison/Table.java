// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.comparison;

import static java.util.stream.Collectors.joining;

import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.suite.Entry;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The table, in Markdown: a row for each figure. */
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

    /** The figures of each round, which the contenders have run in the same order; none of a round that failed. */
    void add(Entry entry, Map<Contender, List<Map<String, Figure>>> measured) {
        List<Map<String, Figure>> reference = measured.getOrDefault(contenders.get(0), List.of());
        List<String> figures = measured.values().stream()
                .flatMap(List::stream)
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .toList();
        for (String figure : figures) {
            out.println("| " + entry.name() + " | " + figure + " |"
                    + cells(each -> cell(figure, each, measured.getOrDefault(each, List.of()), reference)));
        }
    }

    /** The geometric means of the ratios of all rates: latencies have three figures each, and would count three times. */
    void end() {
        out.println("| all rates | geometric mean |"
                + cells(each -> ratios.containsKey(each) ? Cell.times(geometricMean(ratios.get(each))) : ""));
    }

    private String cell(
            String figure, Contender contender, List<Map<String, Figure>> rounds, List<Map<String, Figure>> reference) {
        List<Figure> theirs = named(figure, rounds);
        if (theirs.isEmpty()) {
            return !rounds.isEmpty() && rounds.stream().allMatch(Map::isEmpty) ? "failed" : "";
        }
        String amount = Cell.amount(Spread.median(theirs));
        String failed = theirs.size() == rounds.size() ? "" : ", in " + theirs.size() + " rounds of " + rounds.size();
        List<Integer> both = IntStream.range(0, Math.min(rounds.size(), reference.size()))
                .filter(round -> rounds.get(round).containsKey(figure)
                        && reference.get(round).containsKey(figure))
                .boxed()
                .toList();
        if (contender == contenders.get(0) || both.isEmpty()) {
            return amount + failed;
        }
        Spread ratio = Spread.ofRatios(
                both.stream().map(round -> reference.get(round).get(figure)).toList(),
                both.stream().map(round -> rounds.get(round).get(figure)).toList());
        if (theirs.get(0).unit() == Figure.Unit.PER_SECOND) {
            ratios.computeIfAbsent(contender, each -> new ArrayList<>()).add(ratio.median());
        }
        return amount + ", " + Cell.times(ratio) + failed;
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
}
