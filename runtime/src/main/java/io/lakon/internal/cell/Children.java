// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.InvalidActorNameException;
import io.lakon.internal.ref.AnonymousName;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The children of one actor by name, alive or stopping. Written on its turns, looked at from anywhere. */
final class Children {
    private final ConcurrentMap<String, LocalRef<?>> byName = new ConcurrentHashMap<>(4);
    private long anonymous;

    /** A name that no child had. */
    String nextName() {
        return AnonymousName.of(anonymous++);
    }

    void add(LocalRef<?> child) {
        LocalRef<?> sibling = byName.putIfAbsent(child.path().name(), child);
        if (sibling != null) {
            throw new InvalidActorNameException("Actor name [" + child.path().name() + "] is not unique: " + sibling
                    + " has it, or has not stopped yet");
        }
    }

    void remove(LocalRef<?> child) {
        byName.remove(child.path().name(), child);
    }

    @Nullable
    LocalRef<?> get(String name) {
        return byName.get(name);
    }

    boolean contains(Object ref) {
        return ref instanceof LocalRef<?> child && byName.get(child.path().name()) == child;
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    Collection<LocalRef<?>> all() {
        return byName.values();
    }
}
