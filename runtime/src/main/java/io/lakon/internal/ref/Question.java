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

    /** The recipient has put it aside, to handle it later. */
    public abstract void kept();

    /** The recipient failed while it handled it. */
    public abstract void failed(Throwable failure);

    /** It will not be handled: the recipient has thrown it away. */
    public abstract void dropped(String why);

    /** It will not be handled: the recipient has stopped. */
    public abstract void unread();

    /** It will not be handled: the recipient's mailbox has no room for it. */
    public abstract void keptOut(String why);
}
