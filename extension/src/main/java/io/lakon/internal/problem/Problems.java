// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that all of it is said at once. */
public final class Problems {
    private final List<Problem> problems = new ArrayList<>();

    public void add(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /** In the order in which they are told: by code, then by place. */
    public List<Problem> sorted() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::code)
                        .thenComparing(Problem::place)
                        .thenComparing(Problem::text))
                .toList();
    }

    /** One text that tells all of them. */
    public String report() {
        StringBuilder report = new StringBuilder("Lakon found ")
                .append(problems.size() == 1 ? "1 problem" : problems.size() + " problems")
                .append(" in this application:");
        for (Problem each : sorted()) {
            report.append("\n\n").append(each.code()).append("  ").append(each.text());
            report.append("\n    at    ").append(each.place());
            report.append("\n    cure  ").append(each.cure());
        }
        return report.append('\n').toString();
    }

    @Override
    public String toString() {
        return report();
    }
}
