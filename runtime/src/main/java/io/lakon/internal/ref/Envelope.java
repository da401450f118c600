// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

/** A message with something around it that concerns the runtime and not the behaviour. */
public abstract class Envelope {
    protected Envelope() {}

    /** What is inside, for reports; an envelope that holds nothing of a user's is itself the message. */
    public Object message() {
        return this;
    }

    /** Whether no bound of a mailbox may keep it out. */
    public boolean isNotice() {
        return false;
    }

    /** Whether anybody would miss it if the actor stopped before. */
    public boolean isReported() {
        return true;
    }
}
