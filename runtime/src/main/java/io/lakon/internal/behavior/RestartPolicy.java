// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.BackoffSupervisorStrategy;
import io.lakon.actor.RestartSupervisorStrategy;
import io.lakon.actor.SupervisorStrategy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * What the two strategies that restart have in common, and where they differ.
 *
 * @param within the time in which the limit holds; zero if it never starts anew by itself
 * @param backoff how long to pause, or null to restart at once
 */
record RestartPolicy(
        SupervisorStrategy strategy,
        int maxRestarts,
        Duration within,
        boolean stopChildren,
        int stashCapacity,
        @Nullable BackoffSupervisorStrategy backoff) {

    static RestartPolicy of(RestartSupervisorStrategy restart) {
        return new RestartPolicy(
                restart,
                restart.maxRestarts(),
                restart.within(),
                restart.stopChildren(),
                restart.stashCapacity(),
                null);
    }

    static RestartPolicy of(BackoffSupervisorStrategy backoff) {
        return new RestartPolicy(
                backoff,
                backoff.maxRestarts(),
                Duration.ZERO,
                backoff.stopChildren(),
                backoff.stashCapacity(),
                backoff);
    }

    boolean isLimited() {
        return maxRestarts != -1;
    }

    /** The pause before the restart that comes after {@code restarts} others in a row. */
    Duration pause(int restarts) {
        if (backoff == null) {
            return Duration.ZERO;
        }
        double min = backoff.minBackoff().toNanos();
        double max = backoff.maxBackoff().toNanos();
        double doubled = Math.min(max, min * Math.pow(2, Math.min(restarts, 62)));
        double withChance = doubled * (1 + ThreadLocalRandom.current().nextDouble() * backoff.randomFactor());
        return Duration.ofNanos((long) Math.min(withChance, Long.MAX_VALUE));
    }

    Level logLevel(int restarts) {
        return backoff != null && restarts > backoff.criticalLogLevelAfter()
                ? backoff.criticalLogLevel()
                : strategy.logLevel();
    }
}
