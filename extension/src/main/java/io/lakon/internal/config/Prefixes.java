// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of some sections of a configuration. */
record Prefixes(Set<String> sections) {
    Prefixes and(Stream<String> more) {
        return new Prefixes(Stream.concat(sections.stream(), more).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a property is one of these sections or stands in one. */
    boolean cover(String property) {
        return sections.stream().anyMatch(section -> covers(section, property));
    }

    private static boolean covers(String section, String property) {
        return property.startsWith(section)
                && (property.length() == section.length() || ".[".indexOf(property.charAt(section.length())) >= 0);
    }
}
