// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** An interceptor of signals; messages pass it by. */
public abstract class BehaviorSignalInterceptor<Inner> extends BehaviorInterceptor<Inner, Inner> {
    /** The class of no message. */
    private static final class NoMessage {}

    @SuppressWarnings("unchecked") // never called with a message
    protected BehaviorSignalInterceptor() {
        super((Class<Inner>) NoMessage.class);
    }

    @Override
    public final Behavior<Inner> aroundReceive(
            TypedActorContext<Inner> context, Inner message, ReceiveTarget<Inner> target) {
        return target.apply(context, message);
    }

    @Override
    public abstract Behavior<Inner> aroundSignal(
            TypedActorContext<Inner> context, Signal signal, SignalTarget<Inner> target);
}
