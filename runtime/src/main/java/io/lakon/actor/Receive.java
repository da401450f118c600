// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** The handlers of an {@link AbstractBehavior}, as {@link ReceiveBuilder} makes them. */
public abstract class Receive<T> extends ExtensibleBehavior<T> {
    protected Receive() {}

    /** Handles a message; returns the next behaviour, {@link Behaviors#same()} or {@link Behaviors#unhandled()}. */
    public abstract Behavior<T> receiveMessage(T message) throws Exception;

    /** Handles a signal; returns the next behaviour, {@link Behaviors#same()} or {@link Behaviors#unhandled()}. */
    public abstract Behavior<T> receiveSignal(Signal signal) throws Exception;

    @Override
    public final Behavior<T> receive(TypedActorContext<T> context, T message) throws Exception {
        return receiveMessage(message);
    }

    @Override
    public final Behavior<T> receiveSignal(TypedActorContext<T> context, Signal signal) throws Exception {
        return receiveSignal(signal);
    }
}
