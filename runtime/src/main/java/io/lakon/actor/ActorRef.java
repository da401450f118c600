// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.io.Serializable;

/**
 * The address of one incarnation of an actor, and the only way to reach it.
 *
 * <p>A reference may be kept, compared, sent in messages and used from any thread, for as long as one likes: it stays
 * valid after its actor has stopped, and what is sent then becomes a {@linkplain DeadLetter dead letter}. Two references
 * are equal when they name the same incarnation; an actor created again under the same path has another
 * {@linkplain ActorPath#uid() uid}, and is not equal to the one before.
 *
 * <p>A reference does not promise that its actor lives in this JVM. How one is written and read again, by Java serialisation
 * or by any other, says {@link ActorRefResolver}.
 */
public interface ActorRef<T> extends RecipientRef<T>, Comparable<ActorRef<?>>, Serializable {
    /**
     * Sends {@code message} and returns at once; unless the recipient's mailbox is full, and configured to have senders wait.
     *
     * <p>Messages from one thread, or from one actor, arrive in the order sent; between senders there is no order.
     * Delivery is at most once: a message to a stopped actor becomes a dead letter, and nothing is thrown.
     *
     * @throws NullPointerException if {@code message} is null, at the caller
     */
    @Override
    void tell(T message);

    /** This reference for senders that need less: whoever takes {@code T} takes each {@code U} too. */
    @SuppressWarnings("unchecked")
    default <U extends T> ActorRef<U> narrow() {
        return (ActorRef<U>) this;
    }

    /**
     * This reference, claimed to take any {@code U}.
     *
     * <p>Nothing checks the claim: a message that the actor does not understand fails it with a
     * {@link ClassCastException} when it is handled.
     */
    @SuppressWarnings("unchecked")
    default <U> ActorRef<U> unsafeUpcast() {
        return (ActorRef<U>) this;
    }

    /** Where the actor stands in the hierarchy, with the uid of this incarnation. */
    ActorPath path();
}
