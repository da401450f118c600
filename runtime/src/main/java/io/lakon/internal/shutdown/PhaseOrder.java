// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import io.lakon.actor.CoordinatedShutdown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Puts phases in an order in which each comes after those it depends on: a search in depth, which notes a phase when all
 * below it are noted. The actors' end is the last phase of all: there is nothing left for others to run on.
 */
final class PhaseOrder {
    private static final String LAST = CoordinatedShutdown.PhaseActorSystemTerminate();

    private final Config config;
    private final SortedMap<String, Phase> phases;
    private final Map<String, Phase> ordered = new LinkedHashMap<>();
    private final Deque<String> way = new ArrayDeque<>(); // from where the search began to where it is

    private PhaseOrder(Config config, SortedMap<String, Phase> phases) {
        this.config = config;
        this.phases = phases;
    }

    /**
     * Sorts them, the last one last; those that do not depend on each other, by their names as far as that is possible.
     *
     * @throws ConfigException if one depends on itself, on one that does not exist, or on the last
     */
    static List<Phase> sort(Config config, SortedMap<String, Phase> phases) {
        PhaseOrder order = new PhaseOrder(config, phases);
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
            visit(dependency(phase, name));
        }
        way.removeLast();
        ordered.put(phase.name(), phase);
    }

    private Phase dependency(Phase phase, String name) {
        Phase found = phases.get(name);
        if (found == null) {
            throw wrong(phase, "there is no phase [" + name + "]: use one of " + phases.keySet());
        }
        if (way.contains(name)) {
            List<String> ring = new ArrayList<>(way);
            ring = ring.subList(ring.indexOf(name), ring.size());
            throw wrong(phase, "the phases " + ring + " wait for each other: take one of them out of a depends-on");
        }
        if (name.equals(LAST)) {
            throw wrong(phase, "no phase comes after [" + LAST + "]: depend on an earlier one");
        }
        return found;
    }

    private ConfigException wrong(Phase phase, String what) {
        String key = phase.path() + ".depends-on";
        return new ConfigException.BadValue(config.getValue(key).origin(), key, what);
    }
}
