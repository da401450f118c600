// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Behavior;

/** The answer of a supervisor that has decided, and logged, that the actor stops because of a failure. */
public final class FailedBehavior<T> extends Behavior<T> {
    private final Throwable cause;

    FailedBehavior(Throwable cause) {
        this.cause = cause;
    }

    public Throwable cause() {
        return cause;
    }

    @Override
    public String toString() {
        return "failed(" + cause + ")";
    }
}
