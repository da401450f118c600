// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Props;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/**
 * Something that a behaviour has done through its context, as a {@link BehaviorTestKit} has recorded it. Values; those to compare
 * with are made by {@link Effects}.
 */
public sealed interface Effect {
    /** How timers repeat, for {@link Effects#timerScheduled}. */
    static TimerModes timerScheduled() {
        return TimerModes.INSTANCE;
    }

    /** A child was spawned under a name. Equal to one with another {@code ref}. */
    record Spawned<T>(Behavior<T> behavior, String childName, Props props, ActorRef<T> ref) implements Effect {
        @Override
        public boolean equals(Object other) {
            return other instanceof Spawned<?> that
                    && behavior.equals(that.behavior)
                    && childName.equals(that.childName)
                    && props.equals(that.props);
        }

        @Override
        public int hashCode() {
            return Objects.hash(behavior, childName, props);
        }
    }

    /** A child was spawned without a name. Equal to one with another {@code ref}. */
    record SpawnedAnonymous<T>(Behavior<T> behavior, Props props, ActorRef<T> ref) implements Effect {
        @Override
        public boolean equals(Object other) {
            return other instanceof SpawnedAnonymous<?> that
                    && behavior.equals(that.behavior)
                    && props.equals(that.props);
        }

        @Override
        public int hashCode() {
            return Objects.hash(behavior, props);
        }
    }

    /** A message adapter was registered. */
    record MessageAdapter<A, T>(Class<A> messageClass, Function<A, T> adaptFunction) implements Effect {}

    /** A child was stopped through the context. */
    record Stopped(String childName) implements Effect {}

    /** A watch has begun. */
    record Watched<T>(ActorRef<T> other) implements Effect {}

    /** A watch with a message has begun. */
    record WatchedWith<U, T>(ActorRef<U> other, T message) implements Effect {}

    /** A watch was ended; if there was one. */
    record Unwatched<T>(ActorRef<T> other) implements Effect {}

    /** A receive timeout was set. */
    record ReceiveTimeoutSet<T>(Duration duration, T message) implements Effect {}

    /** The receive timeout was cancelled; if there was one. */
    record ReceiveTimeoutCancelled() implements Effect {}

    /** A message was scheduled by {@code scheduleOnce} of the context. It is never sent. */
    record Scheduled<U>(Duration duration, ActorRef<U> target, U message) implements Effect {}

    /**
     * A timer was started.
     *
     * @param duration the delay, or the interval of one that repeats
     * @param overriding whether a timer of this key was running
     * @param send fires the timer: its message is told to the actor, unless it was cancelled or replaced meanwhile; {@link
     *     BehaviorTestKit#runOne} handles it then. Does not count when effects are compared.
     */
    record TimerScheduled<U>(Object key, U msg, Duration duration, TimerMode mode, boolean overriding, Send send)
            implements Effect {
        @Override
        public boolean equals(Object other) {
            return other instanceof TimerScheduled<?> that
                    && key.equals(that.key)
                    && msg.equals(that.msg)
                    && duration.equals(that.duration)
                    && mode.equals(that.mode)
                    && overriding == that.overriding;
        }

        @Override
        public int hashCode() {
            return Objects.hash(key, msg, duration, mode, overriding);
        }

        /** Fires a timer. */
        @FunctionalInterface
        public interface Send {
            void apply();
        }

        /** How a timer repeats. Made by the methods of {@link Effect#timerScheduled()}. */
        public sealed interface TimerMode {
            /** It does not. */
            record SingleMode() implements TimerMode {}

            /** With a fixed delay, the first time too. */
            record FixedDelayMode() implements TimerMode {}

            /** With a fixed delay after the first time. */
            record FixedDelayModeWithInitialDelay(Duration initialDelay) implements TimerMode {}

            /** At a fixed rate, the first time too. */
            record FixedRateMode() implements TimerMode {}

            /** At a fixed rate after the first time. */
            record FixedRateModeWithInitialDelay(Duration initialDelay) implements TimerMode {}
        }
    }

    /** Makes the modes of timers. */
    final class TimerModes {
        private static final TimerModes INSTANCE = new TimerModes();

        private TimerModes() {}

        public TimerScheduled.TimerMode singleMode() {
            return new TimerScheduled.TimerMode.SingleMode();
        }

        public TimerScheduled.TimerMode fixedDelayMode() {
            return new TimerScheduled.TimerMode.FixedDelayMode();
        }

        public TimerScheduled.TimerMode fixedDelayMode(Duration initialDelay) {
            return new TimerScheduled.TimerMode.FixedDelayModeWithInitialDelay(initialDelay);
        }

        public TimerScheduled.TimerMode fixedRateMode() {
            return new TimerScheduled.TimerMode.FixedRateMode();
        }

        public TimerScheduled.TimerMode fixedRateMode(Duration initialDelay) {
            return new TimerScheduled.TimerMode.FixedRateModeWithInitialDelay(initialDelay);
        }
    }

    /** A running timer was cancelled. */
    record TimerCancelled(Object key) implements Effect {}

    /** There is no effect left. */
    record NoEffects() implements Effect {}
}
