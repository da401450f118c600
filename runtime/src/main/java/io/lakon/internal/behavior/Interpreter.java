// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.DeathPactException;
import io.lakon.actor.DeferredBehavior;
import io.lakon.actor.ExtensibleBehavior;
import io.lakon.actor.MessageAdaptionFailure;
import io.lakon.actor.Signal;
import io.lakon.actor.Terminated;
import io.lakon.actor.TypedActorContext;
import java.util.Objects;

/** Gives messages and signals to behaviours, and says what their answers mean. */
public final class Interpreter {
    private Interpreter() {}

    /** What {@code behavior} answers to {@code message}, started if it was deferred. Failures pass through. */
    public static <T> Behavior<T> message(Behavior<T> behavior, TypedActorContext<T> context, T message) {
        try {
            Behavior<T> next = handler(behavior).receive(context, message);
            return next == SpecialBehavior.SAME ? next : start(next, context);
        } catch (Exception failure) {
            throw unchecked(failure);
        }
    }

    /**
     * What {@code behavior} answers to {@code signal}, started if it was deferred.
     *
     * <p>The two signals that nobody may overlook turn into failures here, inside all supervisors, if unhandled.
     */
    public static <T> Behavior<T> signal(Behavior<T> behavior, TypedActorContext<T> context, Signal signal) {
        if (signal instanceof HostSignal && !(behavior instanceof Interception)) {
            return Behaviors.same(); // no supervisor was waiting for it, and it is no handler's business
        }
        Behavior<T> next;
        try {
            next = start(handler(behavior).receiveSignal(context, signal), context);
        } catch (Exception failure) {
            throw unchecked(failure);
        }
        if (next == SpecialBehavior.UNHANDLED) {
            if (signal instanceof Terminated terminated) {
                throw new DeathPactException(terminated.getRef());
            }
            if (signal instanceof MessageAdaptionFailure failure) {
                throw unchecked(failure.exception());
            }
        }
        return next;
    }

    private static <T> ExtensibleBehavior<T> handler(Behavior<T> behavior) {
        if (behavior instanceof ExtensibleBehavior<T> handler) {
            return handler;
        }
        throw new IllegalArgumentException("[" + behavior + "] cannot handle anything: it "
                + (behavior instanceof DeferredBehavior ? "was not started" : "is an end"));
    }

    /** Makes a deferred behaviour, however deep. */
    public static <T> Behavior<T> start(Behavior<T> behavior, TypedActorContext<T> context) {
        Behavior<T> started = behavior;
        try {
            while (started instanceof DeferredBehavior<T> deferred) {
                started = deferred.apply(context);
            }
        } catch (Exception failure) {
            throw unchecked(failure);
        }
        if (started == null) {
            throw new IllegalStateException("A behaviour of " + context.asJava().getSelf()
                    + " was null: handlers and setups return a behaviour, Behaviors.same() to keep the one there is");
        }
        return started;
    }

    /** The behaviour an actor has after it had {@code current} and a handler answered {@code next}. */
    public static <T> Behavior<T> canonicalize(Behavior<T> next, Behavior<T> current, TypedActorContext<T> context) {
        if (next == Behaviors.<T>same() || next == Behaviors.<T>unhandled()) {
            return current;
        }
        return next instanceof DeferredBehavior ? canonicalize(start(next, context), current, context) : next;
    }

    /** The behaviour within all interceptors around it; of the same type as far as its messages know. */
    @SuppressWarnings("unchecked")
    public static <T> Behavior<T> innermost(Behavior<?> behavior) {
        return (Behavior<T>) Interception.innermost(behavior);
    }

    public static boolean isAlive(Behavior<?> behavior) {
        return !(behavior instanceof StoppedBehavior || behavior instanceof FailedBehavior);
    }

    public static <T> Behavior<T> validateAsInitial(Behavior<T> behavior) {
        Objects.requireNonNull(behavior, "The first behaviour of an actor was null");
        if (behavior == Behaviors.<T>same() || behavior == Behaviors.<T>unhandled()) {
            throw new IllegalArgumentException("[" + behavior + "] cannot be the first behaviour of an actor: there is"
                    + " none before it that it could refer to");
        }
        return behavior;
    }

    /** Throws {@code failure} as it is: handlers may throw anything, and nobody on the way up has to declare it. */
    @SuppressWarnings("unchecked")
    public static <E extends Throwable> RuntimeException unchecked(Throwable failure) throws E {
        throw (E) failure;
    }
}
