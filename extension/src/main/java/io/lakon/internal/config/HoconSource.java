// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * HOCON as MicroProfile properties, resolved and immutable.
 *
 * <p>Names are the elements of the path joined by dots. An element that holds a dot, a quote or a bracket keeps its
 * quotes: {@code lakon.actor.deployment."a.b".mailbox}. The key {@code %dev} is a profile, as it is elsewhere in
 * MicroProfile.
 *
 * <p>Values are the text that stands in the file: numbers as they were written, and what looks like an expression in
 * a string escaped, so that it stays what it is. A list of scalars becomes a MicroProfile list, with commas and
 * backslashes escaped; a list that this would distort (of objects, of lists, with empty strings) becomes
 * {@code name[0]}, {@code name[1].member} and so on. An empty list is the empty value, MicroProfile's way to say that
 * there is nothing. Nulls and empty objects are no properties: a null does not hide what a weaker source says.
 *
 * <p>{@code config_ordinal} adjusts the ordinal, as in every source.
 */
public final class HoconSource implements ConfigSource {
    private final String kind;
    private final String name;
    private final int ordinal;
    private final SortedMap<String, ConfigValue> leaves;
    private final SortedMap<String, String> properties;
    private final @Nullable HoconProblem problem;

    private HoconSource(
            String kind,
            String name,
            int ordinal,
            SortedMap<String, ConfigValue> leaves,
            @Nullable HoconProblem problem) {
        this.kind = kind;
        this.name = name;
        this.ordinal = ordinal;
        this.leaves = Collections.unmodifiableSortedMap(leaves);
        this.problem = problem;
        SortedMap<String, String> texts = new TreeMap<>();
        leaves.forEach((key, value) -> PropertyText.of(value).ifPresent(text -> texts.put(key, text)));
        this.properties = Collections.unmodifiableSortedMap(texts);
    }

    /** @throws com.typesafe.config.ConfigException if {@code config_ordinal} is there and no number */
    static HoconSource of(String kind, String name, int ordinal, SortedMap<String, ConfigValue> leaves) {
        ConfigValue adjusted = leaves.get(CONFIG_ORDINAL);
        return new HoconSource(
                kind,
                name,
                adjusted == null ? ordinal : adjusted.atKey(CONFIG_ORDINAL).getInt(CONFIG_ORDINAL),
                leaves,
                null);
    }

    static HoconSource unreadable(String kind, int ordinal, HoconProblem problem) {
        return new HoconSource(kind, kind, ordinal, new TreeMap<>(), problem);
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public @Nullable String getValue(String propertyName) {
        return properties.get(propertyName);
    }

    @Override
    public Map<String, String> getProperties() {
        return properties;
    }

    @Override
    public int getOrdinal() {
        return ordinal;
    }

    /** The kind of file and where it was found, for people. */
    @Override
    public String getName() {
        return name;
    }

    /**
     * The file and line in which a property's value stands: for a substituted value, that of what it was replaced by.
     */
    public Optional<String> origin(String propertyName) {
        return leaf(propertyName).map(value -> value.origin().description());
    }

    /** The source and, of a property that is there, the position. */
    String place(String propertyName) {
        return origin(propertyName)
                .map(origin -> origin.startsWith(name) ? origin : name + ", " + origin)
                .orElse(name);
    }

    /** Why this source is empty although there are files. */
    public Optional<HoconProblem> problem() {
        return Optional.ofNullable(problem);
    }

    /** Whether these are defaults of libraries, and nobody's decision about this application. */
    boolean isReference() {
        return kind.equals(HoconSources.REFERENCE);
    }

    Optional<ConfigValue> leaf(String propertyName) {
        return Optional.ofNullable(leaves.get(propertyName));
    }

    /**
     * What HOCON knows and the properties do not tell: types, nulls, empty sections, and lists that were taken apart.
     */
    SortedMap<String, ConfigValue> leaves() {
        return leaves;
    }

    @Override
    public String toString() {
        return name;
    }
}
