// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.actor.ActorContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actor-scoped instances of one incarnation. Used on its actor's turns only. */
final class ScopedInstances {
    private final ActorContext<?> actor;
    private final CurrentContext current;
    private final Map<Contextual<?>, Instance<?>> instances = new HashMap<>();
    private final Deque<Instance<?>> alive = new ArrayDeque<>(); // the youngest first

    ScopedInstances(ActorContext<?> actor, CurrentContext current) {
        this.actor = actor;
        this.current = current;
    }

    /** No record: two are never equal, whatever the application's classes make of equality. */
    private static final class Instance<T> {
        final Contextual<T> contextual;
        final CreationalContext<T> creational;
        final T object;

        Instance(Contextual<T> contextual, CreationalContext<T> creational, T object) {
            this.contextual = contextual;
            this.creational = creational;
            this.object = object;
        }

        void destroy() {
            contextual.destroy(object, creational);
        }
    }

    @SuppressWarnings("unchecked") // put there under a contextual of the same type
    <T> @Nullable T get(Contextual<T> contextual) {
        Instance<T> known = (Instance<T>) instances.get(contextual);
        return known == null ? null : known.object;
    }

    /** The one there is, or a new one, unless {@code creational} is null. */
    <T> @Nullable T get(Contextual<T> contextual, @Nullable CreationalContext<T> creational) {
        T known = get(contextual);
        return known != null || creational == null ? known : create(contextual, creational);
    }

    private <T> T create(Contextual<T> contextual, CreationalContext<T> creational) {
        current.enter(actor);
        try {
            Instance<T> made = new Instance<>(contextual, creational, contextual.create(creational));
            instances.put(contextual, made);
            alive.push(made);
            return made.object;
        } catch (Throwable failure) {
            creational.release(); // what was made for it
            throw failure;
        } finally {
            current.leave();
        }
    }

    void destroy(Contextual<?> contextual) {
        Instance<?> found = instances.remove(contextual);
        if (found != null && alive.remove(found)) {
            found.destroy();
        }
    }

    /**
     * Destroys them, the youngest first. While others are being destroyed, one that has been is still to be had, as in the
     * contexts of a container; and one that is only made then is destroyed too. None is made twice, so there is an end.
     */
    void end() {
        RuntimeException failure = null;
        for (Instance<?> each = alive.poll(); each != null; each = alive.poll()) {
            try {
                each.destroy();
            } catch (RuntimeException thrown) {
                if (failure == null) {
                    failure = thrown;
                } else {
                    failure.addSuppressed(thrown);
                }
            }
        }
        instances.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
