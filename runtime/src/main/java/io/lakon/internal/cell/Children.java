// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.ActorPath;
import io.lakon.actor.InvalidActorNameException;
import io.lakon.internal.ref.AnonymousName;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The children of one actor by name, alive or stopping. Written on its turns, looked at from anywhere. */
final class Children {
    private final ActorPath path; // their parent's
    private final ConcurrentMap<String, LocalRef<?>> byName = new ConcurrentHashMap<>(4);
    private final AnonymousChildren anonymous = new AnonymousChildren(); // guarded by itself
    private long anonymousMade;

    Children(ActorPath path) {
        this.path = path;
    }

    /** The path of their parent, which they make theirs of. */
    ActorPath path() {
        return path;
    }

    /** The number of one more anonymous child, from 0 on; for the parent's turns. */
    long nextNumber() {
        return anonymousMade++;
    }

    void add(LocalRef<?> child) {
        if (child.isAnonymous()) {
            synchronized (anonymous) {
                anonymous.add(child);
            }
            return;
        }
        LocalRef<?> sibling = byName.putIfAbsent(child.name(), child);
        if (sibling != null) {
            throw new InvalidActorNameException(
                    "Actor name [" + child.name() + "] is not unique: " + sibling + " has it, or has not stopped yet");
        }
    }

    void remove(LocalRef<?> child) {
        if (child.isAnonymous()) {
            synchronized (anonymous) {
                anonymous.remove(child);
            }
        } else {
            byName.remove(child.name(), child);
        }
    }

    @Nullable
    LocalRef<?> get(String name) {
        LocalRef<?> named = byName.get(name);
        return named != null ? named : numbered(AnonymousName.number(name));
    }

    private @Nullable LocalRef<?> numbered(long number) {
        if (number != (int) number) {
            return null;
        }
        synchronized (anonymous) {
            return anonymous.get((int) number);
        }
    }

    boolean contains(Object ref) {
        return ref instanceof LocalRef<?> child
                && (child.isAnonymous() ? numbered(child.number()) : byName.get(child.name())) == child;
    }

    boolean isEmpty() {
        synchronized (anonymous) {
            return anonymous.isEmpty() && byName.isEmpty();
        }
    }

    /** Those of this moment. */
    List<LocalRef<?>> all() {
        List<LocalRef<?>> all = new ArrayList<>(byName.values());
        synchronized (anonymous) {
            all.addAll(anonymous.all());
        }
        return all;
    }
}
