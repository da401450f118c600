// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * A behaviour that handles each message and signal in a method of its own.
 *
 * <p>Both methods run on the actor's turn: one at a time, each seeing what the one before wrote. What they throw goes to
 * the supervisor.
 */
public abstract class ExtensibleBehavior<T> extends Behavior<T> {
    protected ExtensibleBehavior() {}

    /** Handles a message; returns the next behaviour, {@link Behaviors#same()} or {@link Behaviors#unhandled()}. */
    public abstract Behavior<T> receive(TypedActorContext<T> context, T message) throws Exception;

    /** Handles a signal; returns the next behaviour, {@link Behaviors#same()} or {@link Behaviors#unhandled()}. */
    public abstract Behavior<T> receiveSignal(TypedActorContext<T> context, Signal signal) throws Exception;
}
