// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;

/** An actor watched another one and did not handle its {@link Terminated}: the two were to live and die together. */
public final class DeathPactException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ActorRef<?> ref;

    public DeathPactException(ActorRef<?> ref) {
        super("death pact with " + Objects.requireNonNull(ref, "ref")
                + " was triggered: it has stopped, and its Terminated was not handled");
        this.ref = ref;
    }

    /** The actor that had been watched. */
    public ActorRef<Void> getRef() {
        return ref.unsafeUpcast();
    }
}
