// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.actor.function.Procedure;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Messages that an actor keeps for later, in the order in which it kept them: see {@link Behaviors#withStash}.
 *
 * <p>Make one for an actor, in its setup, around all of its states: what is in a stash that no state knows any more waits for
 * the actor's end.
 *
 * <p>Used on the actor's turns only: elsewhere each method throws {@link UnsupportedOperationException}. What is left in it
 * when the actor stops, or when a supervisor restarts a behaviour within which it was made, becomes dead letters.
 */
public interface StashBuffer<T> {
    boolean isEmpty();

    default boolean nonEmpty() {
        return !isEmpty();
    }

    /** How many messages are kept. */
    int size();

    /** How many messages it can keep. */
    int capacity();

    /** Whether {@link #stash} would throw. */
    boolean isFull();

    /**
     * Keeps {@code message}.
     *
     * @throws StashOverflowException if the stash is full
     */
    StashBuffer<T> stash(T message);

    /**
     * The message that was kept first.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    T head();

    /** Shows all messages to {@code action}, the first first, and keeps them. */
    void forEach(Procedure<T> action);

    /** Whether a message equal to {@code message} is kept. */
    <U> boolean contains(U message);

    /** Whether a kept message passes {@code predicate}. */
    boolean anyMatch(Predicate<T> predicate);

    /** Forgets all messages: they count as handled, and an ask among them may still be answered. */
    void clear();

    /**
     * Has {@code behavior} handle all messages kept so far, before what is in the mailbox; returns the behaviour after
     * them. {@link Behaviors#same()} is the behaviour there is.
     *
     * <p>What is kept meanwhile stays. If the actor stops meanwhile, the rest become dead letters; if a handler fails, the
     * rest stay, and an actor that is resumed goes on with the behaviour of that handler.
     */
    Behavior<T> unstashAll(Behavior<T> behavior);

    /** As {@link #unstashAll}, for the first {@code numberOfMessages}, each changed by {@code wrap}. */
    Behavior<T> unstash(Behavior<T> behavior, int numberOfMessages, Function<T, T> wrap);
}
