// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.actor.function.Creator;
import io.lakon.actor.function.Function;
import io.lakon.actor.function.Predicate;
import io.lakon.internal.behavior.Handlers;

/**
 * Collects the handlers of a behaviour without a class of its own: see {@link Behaviors#receive(Class)}.
 *
 * <p>Handlers are tried in the order in which they were added; the first that fits is the only one called. What fits none
 * is {@linkplain Behaviors#unhandled() unhandled}. A builder is used by one thread, and may go on to be used after {@code
 * build()}.
 */
public final class BehaviorBuilder<T> {
    private final Handlers.Builder<T> handlers = new Handlers.Builder<>();

    private BehaviorBuilder() {}

    /** Without handlers. */
    public static <T> BehaviorBuilder<T> create() {
        return new BehaviorBuilder<>();
    }

    /** Handles messages that are a {@code type}. */
    public <M extends T> BehaviorBuilder<T> onMessage(Class<M> type, Function<M, Behavior<T>> handler) {
        handlers.onMessage(type, null, handler);
        return this;
    }

    /** Handles messages that are a {@code type} and pass {@code test}. */
    public <M extends T> BehaviorBuilder<T> onMessage(
            Class<M> type, Predicate<M> test, Function<M, Behavior<T>> handler) {
        handlers.onMessage(type, test, handler);
        return this;
    }

    /** Handles messages of a generic type, whose type arguments the caller vouches for. */
    public <M extends T> BehaviorBuilder<T> onMessageUnchecked(
            Class<? extends T> type, Function<M, Behavior<T>> handler) {
        handlers.onMessage(type, null, handler);
        return this;
    }

    /** Handles messages that equal {@code message}. */
    public BehaviorBuilder<T> onMessageEquals(T message, Creator<Behavior<T>> handler) {
        handlers.onMessage(Object.class, message::equals, any -> handler.create());
        return this;
    }

    /** Handles every message that has come this far. */
    public BehaviorBuilder<T> onAnyMessage(Function<T, Behavior<T>> handler) {
        handlers.onMessage(Object.class, null, handler);
        return this;
    }

    /** Handles signals that are a {@code type}. */
    public <S extends Signal> BehaviorBuilder<T> onSignal(Class<S> type, Function<S, Behavior<T>> handler) {
        handlers.onSignal(type, null, handler);
        return this;
    }

    /** Handles signals that are a {@code type} and pass {@code test}. */
    public <S extends Signal> BehaviorBuilder<T> onSignal(
            Class<S> type, Predicate<S> test, Function<S, Behavior<T>> handler) {
        handlers.onSignal(type, test, handler);
        return this;
    }

    /** Handles signals that equal {@code signal}. */
    public BehaviorBuilder<T> onSignalEquals(Signal signal, Creator<Behavior<T>> handler) {
        handlers.onSignal(Signal.class, signal::equals, any -> handler.create());
        return this;
    }

    /** The behaviour with the handlers added so far. */
    public Behavior<T> build() {
        return handlers.build();
    }
}
