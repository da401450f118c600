// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;

/**
 * Stands around a behaviour, and sees its start, its messages and its signals before it does.
 *
 * <p>An interceptor may change a message's type on the way ({@code Outer} outside, {@code Inner} inside), hold it back, or
 * do something before and after. It belongs to one actor, and runs on its turns. Install it with
 * {@link Behaviors#intercept}.
 */
public abstract class BehaviorInterceptor<Outer, Inner> {
    private final Class<Outer> interceptMessageClass;

    /** Messages that are no {@code interceptMessageClass} go to the inner behaviour past this interceptor. */
    protected BehaviorInterceptor(Class<Outer> interceptMessageClass) {
        this.interceptMessageClass = Objects.requireNonNull(interceptMessageClass, "interceptMessageClass");
    }

    public final Class<Outer> interceptMessageClass() {
        return interceptMessageClass;
    }

    /** Around the start of the inner behaviour; by default it just starts. */
    public Behavior<Inner> aroundStart(TypedActorContext<Outer> context, PreStartTarget<Inner> target) {
        return target.start(context);
    }

    /** Around a message: hand it on with {@code target.apply}, or answer {@link Behaviors#same()} to keep it back. */
    public abstract Behavior<Inner> aroundReceive(
            TypedActorContext<Outer> context, Outer message, ReceiveTarget<Inner> target);

    /** Around a signal; by default it is handed on. Holding back {@link PostStop} or {@link Terminated} is unwise. */
    public Behavior<Inner> aroundSignal(TypedActorContext<Outer> context, Signal signal, SignalTarget<Inner> target) {
        return target.apply(context, signal);
    }

    /**
     * Whether {@code other} does the same: a behaviour that wraps itself anew at every message would otherwise collect
     * one more interceptor each time.
     */
    public boolean isSame(BehaviorInterceptor<Object, Object> other) {
        return this == other;
    }

    /** The inner behaviour, to be started. */
    public interface PreStartTarget<T> {
        /** Starts it, and returns what it has become. */
        Behavior<T> start(TypedActorContext<?> context);
    }

    /** The inner behaviour, to be given a message. */
    public interface ReceiveTarget<T> {
        /** Has it handle {@code message}, and returns its answer. */
        Behavior<T> apply(TypedActorContext<?> context, T message);

        /** Tells the inner behaviour that it is about to be replaced. */
        void signalRestart(TypedActorContext<?> context);
    }

    /** The inner behaviour, to be given a signal. */
    public interface SignalTarget<T> {
        /** Has it handle {@code signal}, and returns its answer. */
        Behavior<T> apply(TypedActorContext<?> context, Signal signal);
    }
}
