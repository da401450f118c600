// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.settings;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import io.lakon.internal.problem.Nearest;
import io.lakon.internal.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds keys in sections that nobody reads. No mistake for sure, as they may be for another version. */
public final class UnreadKeys {
    private final List<Problem> found = new ArrayList<>();

    /** Looks at a section and those in it. Read is what {@code standard} has, and {@code more} beside it. */
    public void compare(String path, ConfigObject section, ConfigObject standard, Set<String> more) {
        Set<String> known = new HashSet<>(standard.keySet());
        known.addAll(more);
        check(path, section, known);
        section.forEach((key, value) -> {
            if (value instanceof ConfigObject inner && standard.get(key) instanceof ConfigObject innerStandard) {
                compare(path + "." + ConfigUtil.joinPath(key), inner, innerStandard, Set.of());
            }
        });
    }

    /** Looks at a section, but not into those in it. */
    public void check(String path, ConfigObject section, Collection<String> known) {
        section.forEach((key, value) -> {
            if (!known.contains(key)) {
                found.add(problem(
                        path + "." + ConfigUtil.joinPath(key),
                        place(value),
                        Nearest.to(key, known).map(near -> path + "." + ConfigUtil.joinPath(near))));
            }
        });
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** That nobody reads a key; {@code nearest} is the one that was most likely meant. */
    public static Problem problem(String key, String place, Optional<String> nearest) {
        return new Problem(
                Problem.Code.UNKNOWN_SETTING,
                "Nobody reads the setting " + key + "."
                        + nearest.map(near -> " There is one named " + near + ".")
                                .orElse(""),
                place,
                "correct its name, or remove it");
    }

    /** A section comes from nowhere in particular, but what stands in it does. */
    static String place(ConfigValue value) {
        return value instanceof ConfigObject section && !section.isEmpty()
                ? place(section.values().iterator().next())
                : value.origin().description();
    }
}
