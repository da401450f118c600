// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** An actor was to be given a name that is malformed, or that a living sibling has. */
public final class InvalidActorNameException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidActorNameException(String message) {
        super(message);
    }
}
