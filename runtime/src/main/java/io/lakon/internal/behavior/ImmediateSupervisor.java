// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Behavior;
import io.lakon.actor.PostStop;
import io.lakon.actor.Signal;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.actor.TypedActorContext;

/** A supervisor without a memory: what it answers to a failure does not depend on those before. */
abstract class ImmediateSupervisor<T> extends Supervisor<T> {
    ImmediateSupervisor(Class<? extends Throwable> type, SupervisorStrategy strategy) {
        super(type, strategy);
    }

    /** Whether it has an answer to a failure that is of its class. */
    boolean answers(TypedActorContext<T> context, Throwable failure) {
        return true;
    }

    /** The answer to a failure that is this supervisor's business. */
    abstract Behavior<T> answer(TypedActorContext<T> context, Throwable failure);

    @Override
    public final Behavior<T> aroundReceive(TypedActorContext<T> context, T message, ReceiveTarget<T> target) {
        try {
            return target.apply(context, message);
        } catch (Throwable failure) {
            return decide(context, failure);
        }
    }

    @Override
    public final Behavior<T> aroundSignal(TypedActorContext<T> context, Signal signal, SignalTarget<T> target) {
        try {
            return target.apply(context, signal);
        } catch (Throwable failure) {
            if (signal instanceof PostStop) {
                throw failure; // there is nothing left to decide
            }
            return decide(context, failure);
        }
    }

    final Behavior<T> decide(TypedActorContext<T> context, Throwable failure) {
        if (!takes(failure) || !answers(context, failure)) {
            throw Interpreter.unchecked(failure);
        }
        return answer(context, failure);
    }
}
