// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.time.Duration;
import org.slf4j.event.Level;

/**
 * What happens to an actor that failed. Give it to {@link Behaviors#supervise}; strategies are values, and each {@code
 * with} method returns a changed copy.
 */
public sealed interface SupervisorStrategy
        permits SupervisorStrategy.Resume,
                SupervisorStrategy.Stop,
                RestartSupervisorStrategy,
                BackoffSupervisorStrategy {

    /** Goes on with the behaviour and the state as they are; the message that failed is lost. */
    static SupervisorStrategy resume() {
        return new Resume(true, Level.ERROR);
    }

    /** Stops the actor. */
    static SupervisorStrategy stop() {
        return new Stop(true, Level.ERROR);
    }

    /**
     * Starts again from the supervised behaviour at once, as often as needed. A failure <em>while starting</em> is not
     * retried, as it would most likely fail for ever: for that, set a limit.
     */
    static RestartSupervisorStrategy restart() {
        return new RestartSupervisorStrategy(-1, Duration.ZERO, true, -1, true, Level.ERROR);
    }

    /**
     * Starts again after a pause, which doubles with each restart from {@code minBackoff} to {@code maxBackoff}; starting
     * is retried too.
     *
     * @param randomFactor up to this part of the pause is added by chance, so that many actors that failed together do not
     *     start again together: 0.2 adds up to a fifth
     */
    static BackoffSupervisorStrategy restartWithBackoff(Duration minBackoff, Duration maxBackoff, double randomFactor) {
        return BackoffSupervisorStrategy.of(minBackoff, maxBackoff, randomFactor);
    }

    /** Whether failures are logged. */
    boolean loggingEnabled();

    /** At which level failures are logged. */
    Level logLevel();

    /** A copy that logs the failures it takes, or does not. */
    SupervisorStrategy withLoggingEnabled(boolean enabled);

    /** A copy that logs the failures it takes at {@code level}. */
    SupervisorStrategy withLogLevel(Level level);

    /** See {@link SupervisorStrategy#resume()}. */
    record Resume(boolean loggingEnabled, Level logLevel) implements SupervisorStrategy {
        @Override
        public Resume withLoggingEnabled(boolean enabled) {
            return new Resume(enabled, logLevel);
        }

        @Override
        public Resume withLogLevel(Level level) {
            return new Resume(loggingEnabled, level);
        }
    }

    /** See {@link SupervisorStrategy#stop()}. */
    record Stop(boolean loggingEnabled, Level logLevel) implements SupervisorStrategy {
        @Override
        public Stop withLoggingEnabled(boolean enabled) {
            return new Stop(enabled, logLevel);
        }

        @Override
        public Stop withLogLevel(Level level) {
            return new Stop(loggingEnabled, level);
        }
    }
}
