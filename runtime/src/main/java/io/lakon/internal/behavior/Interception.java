// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Behavior;
import io.lakon.actor.BehaviorInterceptor;
import io.lakon.actor.BehaviorInterceptor.PreStartTarget;
import io.lakon.actor.BehaviorInterceptor.ReceiveTarget;
import io.lakon.actor.BehaviorInterceptor.SignalTarget;
import io.lakon.actor.DeferredBehavior;
import io.lakon.actor.ExtensibleBehavior;
import io.lakon.actor.PreRestart;
import io.lakon.actor.Signal;
import io.lakon.actor.TypedActorContext;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A behaviour with an interceptor around it.
 *
 * <p>It stays around whatever the inner behaviour becomes: each answer is wrapped anew, unless it is no behaviour, or has
 * brought an interceptor along that does the same.
 */
public final class Interception<O, I> extends ExtensibleBehavior<O> {
    private final BehaviorInterceptor<O, I> interceptor;
    private final Behavior<I> inner;

    private Interception(BehaviorInterceptor<O, I> interceptor, Behavior<I> inner) {
        this.interceptor = interceptor;
        this.inner = inner;
    }

    /** Around {@code inner}, an interceptor of its own for each incarnation. */
    public static <O, I> Behavior<O> of(Supplier<? extends BehaviorInterceptor<O, I>> interceptors, Behavior<I> inner) {
        Objects.requireNonNull(interceptors, "interceptors");
        Objects.requireNonNull(inner, "inner");
        return new DeferredBehavior<>() {
            @Override
            public Behavior<O> apply(TypedActorContext<O> context) {
                Interception<O, I> around = new Interception<>(interceptors.get(), inner);
                return around.answer(around.interceptor.aroundStart(context, around.start()), context);
            }
        };
    }

    @Override
    public Behavior<O> receive(TypedActorContext<O> context, O message) {
        Behavior<I> next;
        try {
            // Messages made by the runtime's parts may be of another class than the interceptor declares.
            next = interceptor.interceptMessageClass().isInstance(message)
                    ? interceptor.aroundReceive(context, message, receive())
                    : Interpreter.message(inner, inside(context), inside(message));
        } catch (Throwable failure) {
            throw passing(failure, context);
        }
        return answer(next, context);
    }

    @Override
    public Behavior<O> receiveSignal(TypedActorContext<O> context, Signal signal) {
        Behavior<I> next;
        try {
            next = signal instanceof HostSignal && !(interceptor instanceof Supervisor)
                    ? Interpreter.signal(inner, inside(context), signal)
                    : interceptor.aroundSignal(context, signal, signals());
        } catch (Throwable failure) {
            throw passing(failure, context);
        }
        return answer(next, context);
    }

    /** If it is not {@link #inner} that could go on after this failure, then it is that with this interceptor around it. */
    @SuppressWarnings("unchecked") // it comes from the inside
    private RuntimeException passing(Throwable failure, TypedActorContext<O> context) {
        ActorHost<O> host = ActorHost.of(context);
        Behavior<?> reached = host.resumption(failure);
        if (reached != null && reached != SpecialBehavior.SAME) {
            host.resumeWith(failure, answer((Behavior<I>) reached, context));
        }
        return Interpreter.unchecked(failure);
    }

    /** The behaviour within all interceptors. */
    static Behavior<?> innermost(Behavior<?> behavior) {
        Behavior<?> each = behavior;
        while (each instanceof Interception<?, ?> around) {
            each = around.inner;
        }
        return each;
    }

    private Behavior<O> answer(Behavior<I> next, TypedActorContext<O> context) {
        Behavior<I> started = Interpreter.start(next, inside(context));
        if (started == SpecialBehavior.SAME
                || started == SpecialBehavior.UNHANDLED
                || started == inner
                || !Interpreter.isAlive(started)) {
            return started == inner ? this : started.unsafeCast();
        }
        return bringsTheSame(started) ? started.unsafeCast() : new Interception<>(interceptor, started);
    }

    @SuppressWarnings("unchecked") // only compared
    private boolean bringsTheSame(Behavior<?> behavior) {
        Behavior<?> each = behavior;
        while (each instanceof Interception<?, ?> other) {
            if (interceptor.isSame((BehaviorInterceptor<Object, Object>) other.interceptor)) {
                return true;
            }
            each = other.inner;
        }
        return false;
    }

    private PreStartTarget<I> start() {
        return context -> Interpreter.start(inner, inside(context));
    }

    private ReceiveTarget<I> receive() {
        return new ReceiveTarget<>() {
            @Override
            public Behavior<I> apply(TypedActorContext<?> context, I message) {
                return Interpreter.message(inner, inside(context), message);
            }

            @Override
            public void signalRestart(TypedActorContext<?> context) {
                Interpreter.signal(inner, inside(context), PreRestart.instance());
            }
        };
    }

    private SignalTarget<I> signals() {
        return (context, signal) -> Interpreter.signal(inner, inside(context), signal);
    }

    @SuppressWarnings("unchecked") // one context serves the outside and the inside: it is only typed by what self takes
    private static <I> TypedActorContext<I> inside(TypedActorContext<?> context) {
        return (TypedActorContext<I>) context;
    }

    @SuppressWarnings("unchecked")
    private I inside(O message) {
        return (I) message;
    }

    @Override
    public String toString() {
        return interceptor + "(" + inner + ")";
    }
}
