// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Behavior;
import io.lakon.actor.PostStop;
import io.lakon.actor.Signal;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.actor.TypedActorContext;

/** Stops the actor, past all supervisors around this one. */
final class StopSupervisor<T> extends Supervisor<T> {
    StopSupervisor(Class<? extends Throwable> type, SupervisorStrategy strategy) {
        super(type, strategy);
    }

    @Override
    public Behavior<T> aroundStart(TypedActorContext<T> context, PreStartTarget<T> target) {
        try {
            return target.start(context);
        } catch (Throwable failure) {
            return decide(context, failure);
        }
    }

    @Override
    public Behavior<T> aroundReceive(TypedActorContext<T> context, T message, ReceiveTarget<T> target) {
        try {
            return target.apply(context, message);
        } catch (Throwable failure) {
            return decide(context, failure);
        }
    }

    @Override
    public Behavior<T> aroundSignal(TypedActorContext<T> context, Signal signal, SignalTarget<T> target) {
        if (signal instanceof PostStop) {
            return target.apply(context, signal);
        }
        try {
            return target.apply(context, signal);
        } catch (Throwable failure) {
            return decide(context, failure);
        }
    }

    private Behavior<T> decide(TypedActorContext<T> context, Throwable failure) {
        if (!takes(failure)) {
            throw Interpreter.unchecked(failure);
        }
        log(context, "stops, as its behaviour", failure);
        return new FailedBehavior<>(failure);
    }
}
