// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Behavior;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.actor.TypedActorContext;
import java.util.Objects;

/**
 * Goes on with the behaviour that has failed, as it is. A failing start, be it in the midst of a restart, is not its
 * business: there is no state to go on with.
 */
final class ResumeSupervisor<T> extends ImmediateSupervisor<T> {
    ResumeSupervisor(Class<? extends Throwable> type, SupervisorStrategy strategy) {
        super(type, strategy);
    }

    @Override
    boolean answers(TypedActorContext<T> context, Throwable failure) {
        return ActorHost.of(context).resumption(failure) != null;
    }

    @Override
    @SuppressWarnings("unchecked") // it comes from inside this supervisor
    Behavior<T> answer(TypedActorContext<T> context, Throwable failure) {
        log(context, "goes on, though its behaviour", failure);
        ActorHost<T> host = ActorHost.of(context);
        host.resumed(failure);
        return (Behavior<T>) Objects.requireNonNull(host.resumption(failure));
    }
}
