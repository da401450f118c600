// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** What an operator sets, stronger than any file. */
record Operator(Map<String, String> properties) implements ConfigSource {
    static Operator of(String name, String value) {
        return new Operator(Map.of(name, value));
    }

    static Operator of(String name, String value, String name2, String value2) {
        return new Operator(Map.of(name, value, name2, value2));
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
    public String getName() {
        return "operator";
    }

    @Override
    public int getOrdinal() {
        return 500;
    }
}
