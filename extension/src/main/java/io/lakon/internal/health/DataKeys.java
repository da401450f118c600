// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.health;

import java.util.HashSet;
import java.util.Set;

/** Keys of one check's data: made of letters, digits and underscores, not beginning with a digit; no two alike. */
final class DataKeys {
    private final Set<String> taken;

    DataKeys(String... taken) {
        this.taken = new HashSet<>(Set.of(taken));
    }

    /**
     * A key that is made of {@code name}; nor is there any that is made of it and one of these endings. What differs in other
     * characters only would share one: so it gets underscores, as many as it takes.
     */
    String key(String name, String... endings) {
        String legal = name.replaceAll("[^a-zA-Z0-9]", "_");
        String key = legal.matches("[0-9].*") ? "_" + legal : legal;
        while (!isFree(key, endings)) {
            key += "_";
        }
        taken.add(key);
        for (String ending : endings) {
            taken.add(key + ending);
        }
        return key;
    }

    private boolean isFree(String key, String... endings) {
        for (String ending : endings) {
            if (taken.contains(key + ending)) {
                return false;
            }
        }
        return !taken.contains(key);
    }
}
