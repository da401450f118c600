// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * Names an {@link Extension}, and makes it. There is one object of each such class, in a static field: it is the key under
 * which a system knows its extension. One with a public static method {@code getInstance()}, that gives this object, can be
 * named in {@code lakon.actor.typed.extensions}, to be made when the system starts.
 */
public abstract class ExtensionId<T extends Extension> {
    protected ExtensionId() {}

    /**
     * Makes the extension, once a system, on the thread that asks for it first. It must not wait for actors, which may not run
     * before the system has started.
     */
    public abstract T createExtension(ActorSystem<?> system);

    /** The extension of {@code system}. */
    public final T get(ActorSystem<?> system) {
        return system.registerExtension(this);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
