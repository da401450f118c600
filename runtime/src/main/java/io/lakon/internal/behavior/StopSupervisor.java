// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Behavior;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.actor.TypedActorContext;

/** Stops the actor, past all supervisors around this one. */
final class StopSupervisor<T> extends ImmediateSupervisor<T> {
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
    Behavior<T> answer(TypedActorContext<T> context, Throwable failure) {
        log(context, "stops, as its behaviour", failure);
        return new FailedBehavior<>(failure);
    }
}
