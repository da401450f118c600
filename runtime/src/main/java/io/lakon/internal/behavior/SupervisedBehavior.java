// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.BackoffSupervisorStrategy;
import io.lakon.actor.Behavior;
import io.lakon.actor.RestartSupervisorStrategy;
import io.lakon.actor.SupervisorStrategy;
import java.util.Objects;

/** Chooses the supervisor for a strategy. */
public final class SupervisedBehavior {
    private SupervisedBehavior() {}

    /** {@code behavior}, with {@code strategy} applied to its failures that are a {@code type}. */
    public static <T> Behavior<T> of(
            Behavior<T> behavior, Class<? extends Throwable> type, SupervisorStrategy strategy) {
        Objects.requireNonNull(behavior, "behavior");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(strategy, "strategy");
        return Interception.of(() -> supervisor(behavior, type, strategy), behavior);
    }

    private static <T> Supervisor<T> supervisor(
            Behavior<T> behavior, Class<? extends Throwable> type, SupervisorStrategy strategy) {
        // Java 17 has no switch over sealed types.
        if (strategy instanceof SupervisorStrategy.Resume) {
            return new ResumeSupervisor<>(type, strategy);
        }
        if (strategy instanceof SupervisorStrategy.Stop) {
            return new StopSupervisor<>(type, strategy);
        }
        if (strategy instanceof RestartSupervisorStrategy restart) {
            return new RestartSupervisor<>(type, behavior, RestartPolicy.of(restart));
        }
        return new RestartSupervisor<>(type, behavior, RestartPolicy.of((BackoffSupervisorStrategy) strategy));
    }
}
