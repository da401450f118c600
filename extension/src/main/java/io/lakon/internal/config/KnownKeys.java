// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import io.lakon.internal.problem.Nearest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The keys that somebody reads: those with a default, and all in open sections. Elements of a list are one key. */
record KnownKeys(Set<String> keys, Prefixes openSections) {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    static KnownKeys of(Map<String, ConfigValue> reference, Prefixes openSections) {
        return new KnownKeys(
                reference.keySet().stream().map(KnownKeys::withoutIndexes).collect(Collectors.toUnmodifiableSet()),
                openSections.and(
                        reference.keySet().stream().filter(key -> reference.get(key) instanceof ConfigObject)));
    }

    boolean contain(String name) {
        return openSections.cover(name) || keys.contains(withoutIndexes(name));
    }

    Optional<String> nearest(String name) {
        return Nearest.to(withoutIndexes(name), keys);
    }

    private static String withoutIndexes(String name) {
        return INDEX.matcher(name).replaceAll("");
    }
}
