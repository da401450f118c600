// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.internal.behavior.Interpreter;

/**
 * What an actor does with its next message or signal, and thereby which behaviour it has after it.
 *
 * <p>Make one with the methods of {@link Behaviors}, or by extending {@link AbstractBehavior}. A behaviour that holds no
 * mutable state may be shared by any number of actors; what {@link Behaviors#setup} makes belongs to one.
 */
public abstract class Behavior<T> {
    /** For the behaviours of this toolkit; extend {@link AbstractBehavior} or {@link ExtensibleBehavior} instead. */
    protected Behavior() {}

    /** This behaviour for senders that send less than it takes. */
    @SuppressWarnings("unchecked")
    public final <U extends T> Behavior<U> narrow() {
        return (Behavior<U>) this;
    }

    /** This behaviour, claimed to take any {@code U}: nothing checks the claim. */
    @SuppressWarnings("unchecked")
    public final <U> Behavior<U> unsafeCast() {
        return (Behavior<U>) this;
    }

    /** Whether an actor of this behaviour goes on: false for {@link Behaviors#stopped()}. */
    public static <T> boolean isAlive(Behavior<T> behavior) {
        return Interpreter.isAlive(behavior);
    }

    /** Whether a handler answered that the message was not for it. */
    public static <T> boolean isUnhandled(Behavior<T> behavior) {
        return behavior == Behaviors.<T>unhandled();
    }

    /** Whether this behaviour is still to be made from the context of the actor that starts with it. */
    public static <T> boolean isDeferred(Behavior<T> behavior) {
        return behavior instanceof DeferredBehavior;
    }

    /** Makes a deferred behaviour, and returns any other as it is. */
    public static <T> Behavior<T> start(Behavior<T> behavior, TypedActorContext<T> context) {
        return Interpreter.start(behavior, context);
    }

    /** Refuses {@code same} and {@code unhandled}, which say nothing where there was no behaviour before. */
    public static <T> Behavior<T> validateAsInitial(Behavior<T> behavior) {
        return Interpreter.validateAsInitial(behavior);
    }

    /** The behaviour that {@code next} stands for after {@code current}. */
    public static <T> Behavior<T> canonicalize(Behavior<T> next, Behavior<T> current, TypedActorContext<T> context) {
        return Interpreter.canonicalize(next, current, context);
    }

    /** Gives {@code message} to {@code behavior}, and returns what it answers. */
    public static <T> Behavior<T> interpretMessage(Behavior<T> behavior, TypedActorContext<T> context, T message) {
        return Interpreter.message(behavior, context, message);
    }

    /** Gives {@code signal} to {@code behavior}, and returns what it answers. */
    public static <T> Behavior<T> interpretSignal(Behavior<T> behavior, TypedActorContext<T> context, Signal signal) {
        return Interpreter.signal(behavior, context, signal);
    }
}
