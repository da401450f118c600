// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Signal;

/** Signals between an actor and its own supervisors. No other interceptor and no handler sees them. */
public sealed interface HostSignal extends Signal {
    /** The last of the children that {@link ActorHost#stopChildren} stopped is gone. */
    enum ChildrenStopped implements HostSignal {
        INSTANCE
    }

    /** The pause before a restart is over. */
    record BackoffOver(Object supervisor, int restart) implements HostSignal {}

    /** An incarnation has lived long enough for the next pause to be short again. */
    record LivedLong(Object supervisor, int restart) implements HostSignal {}
}
