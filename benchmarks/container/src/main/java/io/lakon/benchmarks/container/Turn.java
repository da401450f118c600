// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container;

import static java.util.Objects.requireNonNull;

import io.lakon.benchmarks.Figure;
import java.util.Map;
import java.util.Set;

/** What one start of a server has brought: the figures of each subject by their names. */
record Turn(Map<Subject, Map<String, Figure>> figures) {
    Set<String> names(Subject subject) {
        return all(subject).keySet();
    }

    Figure figure(Subject subject, String name) {
        return requireNonNull(all(subject).get(name), name);
    }

    private Map<String, Figure> all(Subject subject) {
        return requireNonNull(figures.get(subject), subject.name());
    }
}
