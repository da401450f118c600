// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.time.Duration;
import org.slf4j.event.Level;

/**
 * Restarts after a growing pause: see {@link SupervisorStrategy#restartWithBackoff}.
 *
 * @param resetBackoffAfter how long an incarnation must live for the pause to start from its minimum again; by default
 *     the mean of both bounds
 * @param maxRestarts how many restarts in a row are allowed; -1 for any number
 * @param stopChildren whether the children are stopped, and waited for, before the restart
 * @param stashCapacity how many messages are kept while that lasts, further ones being {@linkplain Dropped dropped}; -1
 *     for {@code lakon.actor.typed.restart-stash-capacity}
 * @param criticalLogLevel the level used once the restarts in a row are more than {@code criticalLogLevelAfter}
 */
public record BackoffSupervisorStrategy(
        Duration minBackoff,
        Duration maxBackoff,
        double randomFactor,
        Duration resetBackoffAfter,
        int maxRestarts,
        boolean stopChildren,
        int stashCapacity,
        boolean loggingEnabled,
        Level logLevel,
        Level criticalLogLevel,
        int criticalLogLevelAfter)
        implements SupervisorStrategy {

    /** @throws IllegalArgumentException if the bounds are no bounds, or the factor is not between 0.0 and 1.0 */
    public BackoffSupervisorStrategy {
        if (minBackoff.isNegative() || minBackoff.isZero() || maxBackoff.compareTo(minBackoff) < 0) {
            throw new IllegalArgumentException("The least pause is longer than nothing, and the longest not below it;"
                    + " found " + minBackoff + " and " + maxBackoff);
        }
        if (!(randomFactor >= 0.0 && randomFactor <= 1.0)) {
            throw new IllegalArgumentException("A random factor is between 0.0 and 1.0; found " + randomFactor);
        }
    }

    static BackoffSupervisorStrategy of(Duration minBackoff, Duration maxBackoff, double randomFactor) {
        Duration mean = minBackoff.plus(maxBackoff).dividedBy(2);
        return new BackoffSupervisorStrategy(
                minBackoff,
                maxBackoff,
                randomFactor,
                mean,
                -1,
                true,
                -1,
                true,
                Level.ERROR,
                Level.ERROR,
                Integer.MAX_VALUE);
    }

    public Duration getResetBackoffAfter() {
        return resetBackoffAfter;
    }

    /** How long an incarnation must live for the pause to start from its minimum again. */
    public BackoffSupervisorStrategy withResetBackoffAfter(Duration after) {
        return new BackoffSupervisorStrategy(
                minBackoff,
                maxBackoff,
                randomFactor,
                after,
                maxRestarts,
                stopChildren,
                stashCapacity,
                loggingEnabled,
                logLevel,
                criticalLogLevel,
                criticalLogLevelAfter);
    }

    /** How many restarts in a row are allowed, -1 for any number; one failure more stops the actor. */
    public BackoffSupervisorStrategy withMaxRestarts(int restarts) {
        return new BackoffSupervisorStrategy(
                minBackoff,
                maxBackoff,
                randomFactor,
                resetBackoffAfter,
                restarts,
                stopChildren,
                stashCapacity,
                loggingEnabled,
                logLevel,
                criticalLogLevel,
                criticalLogLevelAfter);
    }

    /** Whether the children are stopped, and waited for, before the restart; otherwise they live on. */
    public BackoffSupervisorStrategy withStopChildren(boolean stop) {
        return new BackoffSupervisorStrategy(
                minBackoff,
                maxBackoff,
                randomFactor,
                resetBackoffAfter,
                maxRestarts,
                stop,
                stashCapacity,
                loggingEnabled,
                logLevel,
                criticalLogLevel,
                criticalLogLevelAfter);
    }

    /** How many messages are kept during the pause; further ones are {@linkplain Dropped dropped}. */
    public BackoffSupervisorStrategy withStashCapacity(int capacity) {
        return new BackoffSupervisorStrategy(
                minBackoff,
                maxBackoff,
                randomFactor,
                resetBackoffAfter,
                maxRestarts,
                stopChildren,
                capacity,
                loggingEnabled,
                logLevel,
                criticalLogLevel,
                criticalLogLevelAfter);
    }

    @Override
    public BackoffSupervisorStrategy withLoggingEnabled(boolean enabled) {
        return new BackoffSupervisorStrategy(
                minBackoff,
                maxBackoff,
                randomFactor,
                resetBackoffAfter,
                maxRestarts,
                stopChildren,
                stashCapacity,
                enabled,
                logLevel,
                criticalLogLevel,
                criticalLogLevelAfter);
    }

    @Override
    public BackoffSupervisorStrategy withLogLevel(Level level) {
        return new BackoffSupervisorStrategy(
                minBackoff,
                maxBackoff,
                randomFactor,
                resetBackoffAfter,
                maxRestarts,
                stopChildren,
                stashCapacity,
                loggingEnabled,
                level,
                criticalLogLevel,
                criticalLogLevelAfter);
    }

    /** Logs at {@code level} once there have been more than {@code afterRestarts} restarts in a row. */
    public BackoffSupervisorStrategy withCriticalLogLevel(Level level, int afterRestarts) {
        return new BackoffSupervisorStrategy(
                minBackoff,
                maxBackoff,
                randomFactor,
                resetBackoffAfter,
                maxRestarts,
                stopChildren,
                stashCapacity,
                loggingEnabled,
                logLevel,
                level,
                afterRestarts);
    }
}
