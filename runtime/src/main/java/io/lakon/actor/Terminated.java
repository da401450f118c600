// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;

/**
 * An actor that was {@linkplain ActorContext#watch watched} has stopped, and its {@link PostStop} is over.
 *
 * <p>Comes after every message which that actor had sent to the watcher. A watcher that does not handle it fails with
 * {@link DeathPactException}.
 */
public class Terminated implements Signal {
    private final ActorRef<?> ref;

    public Terminated(ActorRef<?> ref) {
        this.ref = Objects.requireNonNull(ref, "ref");
    }

    /** The actor that has stopped. */
    public final ActorRef<Void> getRef() {
        return ref.unsafeUpcast();
    }

    @Override
    public boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ref.equals(((Terminated) other).ref);
    }

    @Override
    public int hashCode() {
        return ref.hashCode();
    }

    @Override
    public String toString() {
        return "Terminated(" + ref + ")";
    }
}
