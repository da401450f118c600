// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.internal.problem.Problem;
import io.lakon.internal.problem.Problems;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All actors that an application defines, in the order of their names. */
public record Definitions(List<ActorDefinition> actors) {
    public Definitions {
        actors = actors.stream()
                .sorted(Comparator.comparing(ActorDefinition::name).thenComparing(ActorDefinition::place))
                .toList();
    }

    /** Those that are started with the application, and that others can be injected with. */
    public List<ActorDefinition> started() {
        return actors.stream().filter(ActorDefinition::autoStart).toList();
    }

    /** Reports names that two actors of {@code /user} would have. */
    public void checkNames(Problems problems) {
        Map<String, List<ActorDefinition>> byName = started().stream()
                .collect(Collectors.groupingBy(ActorDefinition::name, LinkedHashMap::new, Collectors.toList()));
        byName.forEach((name, sharing) -> {
            if (sharing.size() > 1) {
                problems.add(new Problem(
                        Problem.Code.NAME_TAKEN,
                        sharing.size() + " actors are named \"" + name + "\".",
                        sharing.stream().map(ActorDefinition::place).collect(Collectors.joining(" and ")),
                        "give all but one another name, as in @Actor(\"" + name + "-2\")"));
            }
        });
    }

    /** For messages: who there is. */
    String described() {
        List<ActorDefinition> started = started();
        return started.isEmpty()
                ? "none"
                : started.stream().map(ActorDefinition::described).collect(Collectors.joining(", "));
    }
}
