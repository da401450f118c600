// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/**
 * No more than what MicroProfile Config demands of a server: no profiles, no expressions, nothing to unwrap, and an
 * environment that lists its variables by the names they have and is asked by those that properties have.
 */
record PlainConfig(List<ConfigSource> sources) implements Config {
    static PlainConfig of(Stream<ConfigSource> sources) {
        return new PlainConfig(
                sources.sorted(Comparator.comparingInt(ConfigSource::getOrdinal).reversed())
                        .toList());
    }

    /** Looks a variable up by MicroProfile's three rules. */
    record Environment(Map<String, String> variables) implements ConfigSource {
        private static final Pattern OTHERS = Pattern.compile("[^a-zA-Z0-9_]");

        @Override
        public Set<String> getPropertyNames() {
            return variables.keySet();
        }

        @Override
        public @Nullable String getValue(String name) {
            String replaced = OTHERS.matcher(name).replaceAll("_");
            return Stream.<Function<String, String>>of(any -> name, any -> replaced, any -> replaced.toUpperCase())
                    .map(rule -> variables.get(rule.apply(name)))
                    .filter(value -> value != null)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String getName() {
            return "environment";
        }

        @Override
        public int getOrdinal() {
            return 300;
        }
    }

    private record Value(
            String name, @Nullable String value, @Nullable String source) implements ConfigValue {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public @Nullable String getValue() {
            return value;
        }

        @Override
        public @Nullable String getRawValue() {
            return value;
        }

        @Override
        public @Nullable String getSourceName() {
            return source;
        }

        @Override
        public int getSourceOrdinal() {
            return 0;
        }
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        return sources.stream()
                .filter(source -> source.getValue(name) != null)
                .findFirst()
                .map(source -> new Value(name, source.getValue(name), source.getName()))
                .orElse(new Value(name, null, null));
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        return getOptionalValue(name, type).orElseThrow(() -> new NoSuchElementException(name));
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        return Optional.ofNullable(getConfigValue(name).getValue()).map(type::cast);
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return sources.stream()
                .flatMap(source -> source.getPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return sources;
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new IllegalArgumentException("Nobody unwraps " + Arrays.asList(type));
    }
}
