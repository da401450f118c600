// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.time.Duration;

/**
 * The timers of one actor: each sends it a message, once or again and again.
 *
 * <p>A timer has a key; starting another one with an equal key replaces it. Timers end when the actor stops or restarts.
 * After a timer was cancelled or replaced its message is never delivered, not even if it was in the mailbox already. Used
 * on the actor's turns only. A timer is not exact: its message waits its turn in the mailbox.
 */
public interface TimerScheduler<T> {
    /** Sends {@code message} again and again, with {@code delay} between; the first after {@code delay}. */
    default void startTimerWithFixedDelay(Object key, T message, Duration delay) {
        startTimerWithFixedDelay(key, message, delay, delay);
    }

    /** Sends {@code message} again and again, with {@code delay} between; the first after {@code initialDelay}. */
    void startTimerWithFixedDelay(Object key, T message, Duration initialDelay, Duration delay);

    /** As the method with a key; the message is the key. */
    default void startTimerWithFixedDelay(T message, Duration delay) {
        startTimerWithFixedDelay(message, message, delay, delay);
    }

    /** As the method with a key; the message is the key. */
    default void startTimerWithFixedDelay(T message, Duration initialDelay, Duration delay) {
        startTimerWithFixedDelay(message, message, initialDelay, delay);
    }

    /** Sends {@code message} once in each {@code interval}, making up for what a pause of the process has missed. */
    default void startTimerAtFixedRate(Object key, T message, Duration interval) {
        startTimerAtFixedRate(key, message, interval, interval);
    }

    /** Sends {@code message} after {@code initialDelay} and then once in each {@code interval}. */
    void startTimerAtFixedRate(Object key, T message, Duration initialDelay, Duration interval);

    /** As the method with a key; the message is the key. */
    default void startTimerAtFixedRate(T message, Duration interval) {
        startTimerAtFixedRate(message, message, interval, interval);
    }

    /** As the method with a key; the message is the key. */
    default void startTimerAtFixedRate(T message, Duration initialDelay, Duration interval) {
        startTimerAtFixedRate(message, message, initialDelay, interval);
    }

    /** Sends {@code message} once, after {@code delay}. */
    void startSingleTimer(Object key, T message, Duration delay);

    /** As the method with a key; the message is the key. */
    default void startSingleTimer(T message, Duration delay) {
        startSingleTimer(message, message, delay);
    }

    /**
     * Whether there is a timer of this key: until a single one's message is handled or dropped, and any is cancelled.
     */
    boolean isTimerActive(Object key);

    /** Ends the timer of this key, if there is one. */
    void cancel(Object key);

    /** Ends all timers of the actor. */
    void cancelAll();
}
