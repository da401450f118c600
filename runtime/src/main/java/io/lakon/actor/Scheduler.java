// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * Runs actions later, on an executor of the caller's choice.
 *
 * <p>Actors rather use {@link TimerScheduler}, which ends with them. A delay that is zero or negative is due at once.
 * Nothing runs after the system has terminated: what was scheduled is cancelled.
 */
public interface Scheduler {
    /**
     * Runs {@code action} on {@code executor} once, after {@code delay}: handed over not before that, and, if the timer's thread
     * gets its processor, not much more than an eighth of a millisecond after it.
     */
    Cancellable scheduleOnce(Duration delay, Runnable action, Executor executor);

    /**
     * Runs {@code action} on {@code executor} again and again, with {@code delay} between the end of one hand-over to the
     * executor and the next.
     */
    Cancellable scheduleWithFixedDelay(Duration initialDelay, Duration delay, Runnable action, Executor executor);

    /**
     * Runs {@code action} on {@code executor} at {@code initialDelay}, {@code initialDelay + interval} and so on; after a
     * pause of the process what was missed is made up for at once.
     */
    Cancellable scheduleAtFixedRate(Duration initialDelay, Duration interval, Runnable action, Executor executor);

    /** The clock that this scheduler goes by, in nanoseconds from an arbitrary origin, as {@link System#nanoTime}. */
    default long nanoTime() {
        return System.nanoTime();
    }
}
