// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.ActorContext;
import io.lakon.actor.BehaviorInterceptor;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.actor.TypedActorContext;
import org.slf4j.event.Level;

/** An interceptor that decides what a failure means. */
abstract class Supervisor<T> extends BehaviorInterceptor<T, T> {
    private final Class<? extends Throwable> type;
    private final SupervisorStrategy strategy;

    @SuppressWarnings("unchecked") // supervisors intercept everything
    Supervisor(Class<? extends Throwable> type, SupervisorStrategy strategy) {
        super((Class<T>) Object.class);
        this.type = type;
        this.strategy = strategy;
    }

    /** Whether a failure is this supervisor's business: of its class, and none that nobody can supervise. */
    final boolean takes(Throwable failure) {
        return type.isInstance(failure) && !isBeyondSupervision(failure);
    }

    /** Interruption belongs to the thread's owner; after most errors of the virtual machine nothing can be relied on. */
    private static boolean isBeyondSupervision(Throwable failure) {
        return failure instanceof InterruptedException
                || failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError);
    }

    /** A behaviour that supervises itself anew at every message has one supervisor: the new one, whose counts are new too. */
    @Override
    public final boolean isSame(BehaviorInterceptor<Object, Object> other) {
        return other instanceof Supervisor<?> supervisor && supervisor.type == type;
    }

    final void log(TypedActorContext<T> context, String decision, Throwable failure) {
        log(context, strategy.logLevel(), decision, failure);
    }

    final void log(TypedActorContext<T> context, Level level, String decision, Throwable failure) {
        if (!strategy.loggingEnabled()) {
            return;
        }
        ActorContext<T> actor = context.asJava();
        try {
            LogAt.log(
                    actor.getLog(), level, "{} {} failed: {}", actor.getSelf(), decision, failure.toString(), failure);
        } catch (Throwable unspeakable) { // what it says of itself is a user's code
            LogAt.log(
                    actor.getLog(),
                    level,
                    "{} {} failed with a {} that cannot be logged",
                    actor.getSelf(),
                    decision,
                    failure.getClass());
        }
    }
}
