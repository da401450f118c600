// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.actor.Behavior;
import io.lakon.actor.BehaviorInterceptor;
import io.lakon.actor.TypedActorContext;
import jakarta.enterprise.context.control.RequestContextController;

/** Has a request context of its own active around each message; signals have none. */
final class InRequestContext<M> extends BehaviorInterceptor<M, M> {
    private final RequestContextController controller;

    @SuppressWarnings("unchecked") // every message is intercepted
    InRequestContext(RequestContextController controller) {
        super((Class<M>) Object.class);
        this.controller = controller;
    }

    @Override
    public Behavior<M> aroundReceive(TypedActorContext<M> context, M message, ReceiveTarget<M> target) {
        if (!controller.activate()) {
            return target.apply(context, message); // whoever made this thread has one active, and will end it
        }
        try {
            return target.apply(context, message);
        } finally {
            controller.deactivate();
        }
    }

    @Override
    public String toString() {
        return "InRequestContext";
    }
}
