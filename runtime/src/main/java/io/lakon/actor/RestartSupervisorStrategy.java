// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.time.Duration;
import org.slf4j.event.Level;

/**
 * Restarts at once: see {@link SupervisorStrategy#restart()}.
 *
 * @param maxRestarts how many restarts are allowed {@code within} a time; -1 for any number
 * @param stopChildren whether the children are stopped, and waited for, before the restart
 * @param stashCapacity how many messages are kept while that lasts, further ones being {@linkplain Dropped dropped}; -1
 *     for {@code lakon.actor.typed.restart-stash-capacity}
 */
public record RestartSupervisorStrategy(
        int maxRestarts,
        Duration within,
        boolean stopChildren,
        int stashCapacity,
        boolean loggingEnabled,
        Level logLevel)
        implements SupervisorStrategy {

    /** @throws IllegalArgumentException if the number is below -1, or the time negative */
    public RestartSupervisorStrategy {
        if (maxRestarts < -1 || within.isNegative()) {
            throw new IllegalArgumentException(
                    "A limit is a number of restarts, or -1 for none, within a time that is not" + " negative; found "
                            + maxRestarts + " within " + within);
        }
    }

    /**
     * Allows {@code maxRestarts} restarts within {@code within}, counted from the first of them; one failure more stops
     * the actor. A failing start is retried within the same limit.
     */
    public RestartSupervisorStrategy withLimit(int maxRestarts, Duration within) {
        return new RestartSupervisorStrategy(
                maxRestarts, within, stopChildren, stashCapacity, loggingEnabled, logLevel);
    }

    /** Whether the children are stopped, and waited for, before the restart; otherwise they live on. */
    public RestartSupervisorStrategy withStopChildren(boolean stop) {
        return new RestartSupervisorStrategy(maxRestarts, within, stop, stashCapacity, loggingEnabled, logLevel);
    }

    /** How many messages are kept while the children stop; further ones are {@linkplain Dropped dropped}. */
    public RestartSupervisorStrategy withStashCapacity(int capacity) {
        return new RestartSupervisorStrategy(maxRestarts, within, stopChildren, capacity, loggingEnabled, logLevel);
    }

    @Override
    public RestartSupervisorStrategy withLoggingEnabled(boolean enabled) {
        return new RestartSupervisorStrategy(maxRestarts, within, stopChildren, stashCapacity, enabled, logLevel);
    }

    @Override
    public RestartSupervisorStrategy withLogLevel(Level level) {
        return new RestartSupervisorStrategy(maxRestarts, within, stopChildren, stashCapacity, loggingEnabled, level);
    }
}
