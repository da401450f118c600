// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorPath;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** References without an actor that are below {@code /temp} for a while, so that they can be found by their paths. */
public final class TemporaryRefs {
    private final ActorPath parent;
    private final AtomicLong names = new AtomicLong();
    private final ConcurrentMap<String, InternalRef<?>> byName = new ConcurrentHashMap<>();

    public TemporaryRefs(ActorPath root) {
        parent = root.child("temp");
    }

    /** A path that no other reference has. */
    public ActorPath newPath(String prefix, int uid) {
        return parent.child("$" + prefix + "-" + Long.toHexString(names.incrementAndGet()))
                .withUid(uid);
    }

    public void add(ActorPath path, InternalRef<?> ref) {
        byName.put(path.name(), ref);
    }

    public void remove(ActorPath path) {
        byName.remove(path.name());
    }

    /** The one at {@code path}, if that is below {@code /temp}. */
    public @Nullable InternalRef<?> get(ActorPath path) {
        return path.parent().equals(parent) ? byName.get(path.name()) : null;
    }
}
