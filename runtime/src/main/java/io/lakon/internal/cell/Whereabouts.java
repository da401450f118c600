// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import java.util.Optional;

/** Where an actor's thread is while the actor has something in hand; an exception, as logs print the stacks of these. */
@SuppressWarnings("serial") // only logged
final class Whereabouts extends Exception {
    final transient Thread thread;
    final transient Class<?> type; // of the message or signal

    private Whereabouts(Thread thread, Class<?> type, StackTraceElement[] stack) {
        super("thread [" + thread.getName() + "] is here", null, false, true);
        this.thread = thread;
        this.type = type;
        setStackTrace(stack);
    }

    /** Empty if the actor has nothing in hand, or has gone on to something else while it was looked at. */
    static Optional<Whereabouts> of(ActorLife<?> actor) {
        Thread thread = actor.thread;
        Class<?> type = Inspection.typeInHand(actor);
        int step = actor.progress();
        if (thread == null || type == null) {
            return Optional.empty();
        }
        StackTraceElement[] stack = thread.getStackTrace();
        return actor.progress() == step && actor.thread == thread
                ? Optional.of(new Whereabouts(thread, type, stack))
                : Optional.empty();
    }
}
