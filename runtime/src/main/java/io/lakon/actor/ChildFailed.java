// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;

/**
 * A watched child has stopped because it failed.
 *
 * <p>Only a parent learns of the cause; every other watcher receives a plain {@link Terminated}.
 */
public final class ChildFailed extends Terminated {
    private final Throwable cause;

    public ChildFailed(ActorRef<?> ref, Throwable cause) {
        super(ref);
        this.cause = Objects.requireNonNull(cause, "cause");
    }

    /** What the child failed with. */
    public Throwable getCause() {
        return cause;
    }

    /** The same, by the name that Akka has for it too. */
    public Throwable cause() {
        return cause;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && cause.equals(((ChildFailed) other).cause);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + cause.hashCode();
    }

    @Override
    public String toString() {
        return "ChildFailed(" + getRef() + ", " + cause + ")";
    }
}
