// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of a HOCON object by property name: scalars, lists, nulls and empty objects. A list that does not fit
 * into one property is there twice, whole under its name and element by element under {@code name[0]}.
 */
final class Flattening {
    private final SortedMap<String, ConfigValue> leaves = new TreeMap<>();

    private Flattening() {}

    /** The leaves of {@code object} that {@code known} has not, or has another value of, or from another place. */
    static SortedMap<String, ConfigValue> of(ConfigObject object, ConfigObject known) {
        Flattening flattening = new Flattening();
        flattening.members(PropertyName.ROOT, object, known);
        return flattening.leaves;
    }

    private void members(PropertyName name, ConfigObject object, @Nullable ConfigValue known) {
        object.forEach((key, value) -> add(name.member(key), value, member(known, key)));
    }

    private static @Nullable ConfigValue member(@Nullable ConfigValue value, String key) {
        return value instanceof ConfigObject object ? object.get(key) : null;
    }

    private void add(PropertyName name, ConfigValue value, @Nullable ConfigValue known) {
        if (value instanceof ConfigObject object && !object.isEmpty()) {
            members(name, object, known);
        } else if (!isSame(value, known)) {
            leaves.put(name.toString(), value);
            if (value instanceof ConfigList list && PropertyText.of(list).isEmpty()) {
                elements(name, list);
            }
        }
    }

    // Whole, without a look at what was known: a list replaces a list, it does not merge.
    private void elements(PropertyName name, ConfigList list) {
        for (int i = 0; i < list.size(); i++) {
            add(name.element(i), list.get(i), null);
        }
    }

    // equals() of values does not see where they come from.
    private static boolean isSame(ConfigValue value, @Nullable ConfigValue known) {
        return known != null && value.equals(known) && value.origin().equals(known.origin());
    }
}
