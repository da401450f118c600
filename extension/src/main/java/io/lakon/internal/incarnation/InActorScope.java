// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.actor.Behavior;
import io.lakon.actor.BehaviorInterceptor;
import io.lakon.actor.Signal;
import io.lakon.actor.TypedActorContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has the actor scope active around all that an incarnation does. */
final class InActorScope<M> extends BehaviorInterceptor<M, M> {
    private final ActorScope scope;
    private final ScopedInstances instances;

    @SuppressWarnings("unchecked") // every message is intercepted
    InActorScope(ActorScope scope, ScopedInstances instances) {
        super((Class<M>) Object.class);
        this.scope = scope;
        this.instances = instances;
    }

    @Override
    public Behavior<M> aroundStart(TypedActorContext<M> context, PreStartTarget<M> target) {
        return inScope(() -> target.start(context));
    }

    @Override
    public Behavior<M> aroundReceive(TypedActorContext<M> context, M message, ReceiveTarget<M> target) {
        return inScope(() -> target.apply(context, message));
    }

    @Override
    public Behavior<M> aroundSignal(TypedActorContext<M> context, Signal signal, SignalTarget<M> target) {
        return inScope(() -> target.apply(context, signal));
    }

    private Behavior<M> inScope(Supplier<Behavior<M>> part) {
        @Nullable ScopedInstances before = scope.enter(instances);
        try {
            return part.get();
        } finally {
            scope.leave(before);
        }
    }

    @Override
    public String toString() {
        return "InActorScope";
    }
}
