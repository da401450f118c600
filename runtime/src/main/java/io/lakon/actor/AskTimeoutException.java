// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.concurrent.TimeoutException;

/**
 * An ask got no reply, for the reason that the message tells: the request was never taken from the mailbox, is still being
 * handled, was handled without a reply, or the recipient had stopped, or its system is ending with the application.
 *
 * <p>For a recipient that had stopped, or in a system that is ending, it comes at once, without waiting for the time-out.
 */
public final class AskTimeoutException extends TimeoutException {
    private static final long serialVersionUID = 1L;

    public AskTimeoutException(String message) {
        super(message);
    }
}
