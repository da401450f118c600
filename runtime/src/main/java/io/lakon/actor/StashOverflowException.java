// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** A stash was full, and the actor did not ask {@link StashBuffer#isFull()} before. */
public final class StashOverflowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StashOverflowException(String message) {
        super(message);
    }
}
