// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import io.lakon.actor.ActorRef;

/** A message that somebody waits for an answer to, and would like to know what became of. */
public abstract class Question extends Envelope {
    protected Question() {}

    /** Who asks. */
    public abstract ActorRef<?> sender();

    /** The recipient begins to handle it. */
    public abstract void begun();

    /** The recipient has handled it, well or not. */
    public abstract void handled();

    /** It will not be handled: the recipient has stopped. */
    public abstract void unread();
}
