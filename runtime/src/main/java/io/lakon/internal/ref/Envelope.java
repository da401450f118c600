// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

/** A message with something around it that concerns the runtime and not the behaviour. */
public abstract class Envelope {
    protected Envelope() {}

    /** What is inside, for reports; an envelope that holds nothing of a user's is itself the message. */
    public Object message() {
        return this;
    }

    /** What is inside of {@code message}, however many envelopes are around it. */
    public static Object content(Object message) {
        return message instanceof Envelope envelope && envelope.message() != envelope
                ? content(envelope.message())
                : message;
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
