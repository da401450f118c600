// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.actor.Behavior;
import io.lakon.actor.BehaviorInterceptor;
import io.lakon.actor.Behaviors;
import io.lakon.actor.PostStop;
import io.lakon.actor.PreRestart;
import io.lakon.actor.Signal;
import io.lakon.actor.TypedActorContext;

/**
 * Does something once when an incarnation ends, after its behaviour has heard of it, whichever behaviour that is by then; or
 * at once if it fails or stops as it starts.
 *
 * <p>Messages pass it by, as it intercepts a class that none is of.
 */
final class AtEnd<M> extends BehaviorInterceptor<M, M> {
    private final Runnable action;
    private boolean over;

    @SuppressWarnings("unchecked") // never called with a message
    AtEnd(Runnable action) {
        super((Class<M>) NoMessage.class);
        this.action = action;
    }

    private static final class NoMessage {}

    @Override
    public Behavior<M> aroundStart(TypedActorContext<M> context, PreStartTarget<M> target) {
        Behavior<M> started = Behaviors.stopped();
        try {
            started = target.start(context);
            return started;
        } finally {
            if (!Behavior.isAlive(started)) { // nor will it ever hear of its end
                end();
            }
        }
    }

    @Override
    public Behavior<M> aroundReceive(TypedActorContext<M> context, M message, ReceiveTarget<M> target) {
        return target.apply(context, message);
    }

    @Override
    public Behavior<M> aroundSignal(TypedActorContext<M> context, Signal signal, SignalTarget<M> target) {
        boolean end = signal instanceof PostStop || signal instanceof PreRestart;
        try {
            return target.apply(context, signal);
        } finally {
            if (end) {
                end();
            }
        }
    }

    private void end() {
        if (!over) {
            over = true;
            action.run();
        }
    }

    @Override
    public String toString() {
        return "AtEnd";
    }
}
