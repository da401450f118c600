// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;

/**
 * A behaviour as a class with one method for all messages, for those who tell them apart by a type switch:
 *
 * <pre>{@code
 * protected Behavior<Command> onMessage(Command message) {
 *     return switch (message) {
 *         case Deposit deposit -> onDeposit(deposit);
 *         case Close close -> Behaviors.stopped();
 *     };
 * }
 * }</pre>
 *
 * <p>As with {@link AbstractBehavior}, an instance belongs to the actor whose context it was given.
 */
public abstract class AbstractOnMessageBehavior<T> extends ExtensibleBehavior<T> {
    private final ActorContext<T> context;

    /** For the actor of {@code context}, which {@link Behaviors#setup} gives. */
    protected AbstractOnMessageBehavior(ActorContext<T> context) {
        this.context = Objects.requireNonNull(context, "context");
    }

    /** The context that it was made with. */
    protected ActorContext<T> getContext() {
        return context;
    }

    /** Handles a message; returns the next behaviour, {@link Behaviors#same()} or {@link Behaviors#unhandled()}. */
    protected abstract Behavior<T> onMessage(T message) throws Exception;

    /** Handles a signal; by default none is. */
    protected Behavior<T> onSignal(Signal signal) throws Exception {
        return Behaviors.unhandled();
    }

    @Override
    public final Behavior<T> receive(TypedActorContext<T> given, T message) throws Exception {
        checkOwner(given);
        return onMessage(message);
    }

    @Override
    public final Behavior<T> receiveSignal(TypedActorContext<T> given, Signal signal) throws Exception {
        checkOwner(given);
        return onSignal(signal);
    }

    private void checkOwner(TypedActorContext<T> given) {
        AbstractBehavior.checkOwner(this, context, given);
    }
}
