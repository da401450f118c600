// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import io.lakon.actor.CoordinatedShutdown;
import io.lakon.internal.section.SectionReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Puts phases in an order in which each comes after those it depends on: a search in depth, which notes a phase when all
 * below it are noted. The actors' end is the last phase of all: there is nothing left for others to run on.
 */
final class PhaseOrder {
    private static final String LAST = CoordinatedShutdown.PhaseActorSystemTerminate();

    private final SectionReader shutdown;
    private final SortedMap<String, Phase> phases;
    private final Map<String, Phase> ordered = new LinkedHashMap<>();
    private final Deque<String> way = new ArrayDeque<>(); // from where the search began to where it is

    private PhaseOrder(SectionReader shutdown, SortedMap<String, Phase> phases) {
        this.shutdown = shutdown;
        this.phases = phases;
    }

    /**
     * Sorts them, the last one last; those that do not depend on each other, by their names as far as that is possible.
     * That one depends on itself, on one that does not exist, or on the last, is refused.
     */
    static List<Phase> sort(SectionReader shutdown, SortedMap<String, Phase> phases) {
        PhaseOrder order = new PhaseOrder(shutdown, phases);
        phases.values().stream().filter(each -> !each.name().equals(LAST)).forEach(order::visit);
        phases.values().forEach(order::visit); // that one alone is left
        return List.copyOf(order.ordered.values());
    }

    private void visit(Phase phase) {
        if (ordered.containsKey(phase.name())) {
            return;
        }
        way.addLast(phase.name());
        for (String name : phase.dependsOn()) {
            if (isPossible(phase, name)) {
                visit(Objects.requireNonNull(phases.get(name)));
            }
        }
        way.removeLast();
        ordered.put(phase.name(), phase);
    }

    private boolean isPossible(Phase phase, String name) {
        if (!phases.containsKey(name)) {
            return refuse(phase, "there is no phase [" + name + "]: use one of " + phases.keySet());
        }
        if (way.contains(name)) {
            List<String> ring = new ArrayList<>(way);
            ring = ring.subList(ring.indexOf(name), ring.size());
            return refuse(phase, "the phases " + ring + " wait for each other: take one of them out of a depends-on");
        }
        return !name.equals(LAST) || refuse(phase, "no phase comes after [" + LAST + "]: depend on an earlier one");
    }

    private boolean refuse(Phase phase, String why) {
        shutdown.refuse(phase.key("depends-on"), why);
        return false;
    }
}
