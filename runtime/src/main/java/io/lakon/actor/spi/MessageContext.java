// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.spi;

import io.lakon.internal.context.MdcContext;

/**
 * Something of the sender's thread that a message takes along to an actor: see {@link
 * io.lakon.actor.Props#withMessageContext}. Without one a message travels alone.
 *
 * <p>It is captured for each message on the thread that sends it, put up around the handler, and taken down after it. So it
 * goes as far as one actor, and further only if that sends on to one that takes it along as well. Timers, signals, and what is
 * piped to self come from no sender, and have none.
 */
public interface MessageContext {
    /**
     * What the calling thread has now, be it nothing. From any thread. What it throws keeps the message from being sent, which
     * is reported as {@link io.lakon.actor.Dropped}.
     */
    Snapshot capture();

    /** What a thread had. Used on other threads, perhaps several times, or never. */
    interface Snapshot {
        /**
         * Runs {@code handling} on the calling thread within this, and gives the thread back as it was.
         *
         * <p>What it throws before that runs keeps the message from being handled, which is reported as {@link
         * io.lakon.actor.Dropped}. {@code handling} throws nothing.
         */
        void run(Runnable handling);
    }

    /** The sender's MDC, without the entries that the runtime has made for the sender. */
    static MessageContext mdc() {
        return MdcContext.INSTANCE;
    }

    /** This, and within it {@code inner}. */
    default MessageContext and(MessageContext inner) {
        return () -> {
            Snapshot one = capture();
            Snapshot other = inner.capture();
            return handling -> one.run(() -> other.run(handling));
        };
    }
}
