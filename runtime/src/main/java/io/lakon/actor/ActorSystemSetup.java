// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All that the program gives an actor system to be made from: one {@link Setup} of a class. Immutable. */
public final class ActorSystemSetup {
    private static final ActorSystemSetup EMPTY = new ActorSystemSetup(Map.of());

    private final Map<Class<?>, Setup> setups;

    private ActorSystemSetup(Map<Class<?>, Setup> setups) {
        this.setups = setups;
    }

    /** Nothing given: everything is as the configuration says. */
    public static ActorSystemSetup empty() {
        return EMPTY;
    }

    /** These; of two of one class, the last. */
    public static ActorSystemSetup create(Setup... setups) {
        ActorSystemSetup all = EMPTY;
        for (Setup each : setups) {
            all = all.withSetup(each);
        }
        return all;
    }

    /** The setup of exactly this class. */
    public <T extends Setup> Optional<T> get(Class<T> type) {
        return Optional.ofNullable(type.cast(setups.get(type)));
    }

    /** A copy with {@code setup}, in the place of one of the same class. */
    public <T extends Setup> ActorSystemSetup withSetup(T setup) {
        Map<Class<?>, Setup> copy = new LinkedHashMap<>(setups);
        copy.put(setup.getClass(), setup);
        return new ActorSystemSetup(Collections.unmodifiableMap(copy));
    }

    /** The same as {@link #withSetup}, for reading in a row. */
    public <T extends Setup> ActorSystemSetup and(T setup) {
        return withSetup(setup);
    }

    /** All of them, by their classes. */
    public Map<Class<?>, Setup> setups() {
        return setups;
    }

    @Override
    public String toString() {
        return "ActorSystemSetup" + setups.keySet().stream().map(Class::getName).toList();
    }
}
