// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of an actor that it handles something for longer than it should, and where its thread is. */
final class StuckActor {
    private static final Logger LOG = LoggerFactory.getLogger("io.lakon.actor.StuckActor");

    private StuckActor() {}

    /** Where a thread is, for a log that prints stacks. */
    @SuppressWarnings("serial") // only logged
    private static final class Whereabouts extends Exception {
        Whereabouts(Thread thread, StackTraceElement[] stack) {
            super("thread [" + thread.getName() + "] is here", null, false, true);
            setStackTrace(stack);
        }
    }

    static void report(ActorLife<?> actor, Duration time, Duration limit) {
        Thread thread = actor.thread;
        Class<?> type = Inspection.typeInHand(actor);
        int step = actor.progress();
        if (thread == null || type == null) {
            return; // it has gone on just now
        }
        StackTraceElement[] stack = thread.getStackTrace();
        if (actor.progress() == step && actor.thread == thread) {
            LOG.warn(
                    "{} has been handling [{}] for {} ms, longer than {}.stuck-actor-threshold = {} ms: its other messages wait,"
                            + " and the other actors of this dispatcher have a thread less. If it waits for something,"
                            + " spawn it with DispatcherSelector.blocking(), or have a future piped to it",
                    actor.self(),
                    type.getName(),
                    time.toMillis(),
                    actor.dispatcherId(),
                    limit.toMillis(),
                    new Whereabouts(thread, stack));
        }
    }
}
