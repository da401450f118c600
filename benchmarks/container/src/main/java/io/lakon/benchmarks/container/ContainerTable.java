// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container;

import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.comparison.Cell;
import io.lakon.benchmarks.comparison.Spread;
import java.io.PrintStream;
import java.util.List;

/** The table, in Markdown: a row for each figure, printed as soon as a server is through. */
final class ContainerTable {
    private final PrintStream out;

    ContainerTable(PrintStream out) {
        this.out = out;
    }

    void begin() {
        out.println("| server | | | figure | managed threads | plain threads | managed to plain |");
        out.println("|---|---|---|---|---|---|---|");
    }

    /** The rounds on one server, which have had a turn of each. */
    void add(String server, List<Turn> managed, List<Turn> plain) {
        for (Subject subject : Subject.values()) {
            for (String figure : managed.get(0).names(subject)) {
                out.println("| "
                        + String.join(
                                " | ",
                                server,
                                subject.operation(),
                                subject.title(),
                                figure,
                                cell(subject, figure, managed),
                                cell(subject, figure, plain),
                                Cell.times(Spread.ofRatios(
                                        named(subject, figure, managed), named(subject, figure, plain))))
                        + " |");
            }
        }
    }

    private static String cell(Subject subject, String figure, List<Turn> turns) {
        List<Figure> figures = named(subject, figure, turns);
        String amount = Cell.amount(Spread.median(figures));
        if (subject.reference() == subject) {
            return amount;
        }
        return amount + ", " + Cell.times(Spread.ofRatios(named(subject.reference(), figure, turns), figures));
    }

    private static List<Figure> named(Subject subject, String figure, List<Turn> turns) {
        return turns.stream().map(each -> each.figure(subject, figure)).toList();
    }
}
