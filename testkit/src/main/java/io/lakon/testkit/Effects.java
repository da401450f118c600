// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Props;
import java.time.Duration;

/** Makes effects to compare with: see {@link BehaviorTestKit#expectEffect}. */
public final class Effects {
    private Effects() {}

    /** A child of this very behaviour object was spawned, with empty props. */
    public static <T> Effect.Spawned<T> spawned(Behavior<T> behavior, String childName) {
        return spawned(behavior, childName, Props.empty());
    }

    /** As the method without a reference, which does not count in the comparison. */
    public static <T> Effect.Spawned<T> spawned(Behavior<T> behavior, String childName, ActorRef<T> ref) {
        return spawned(behavior, childName, Props.empty(), ref);
    }

    public static <T> Effect.Spawned<T> spawned(Behavior<T> behavior, String childName, Props props) {
        return spawned(behavior, childName, props, anyRef());
    }

    /** As the method without a reference, which does not count in the comparison. */
    public static <T> Effect.Spawned<T> spawned(Behavior<T> behavior, String childName, Props props, ActorRef<T> ref) {
        return new Effect.Spawned<>(behavior, childName, props, ref);
    }

    /** A child of this very behaviour object was spawned without a name, with empty props. */
    public static <T> Effect.SpawnedAnonymous<T> spawnedAnonymous(Behavior<T> behavior) {
        return spawnedAnonymous(behavior, Props.empty());
    }

    /** As the method without a reference, which does not count in the comparison. */
    public static <T> Effect.SpawnedAnonymous<T> spawnedAnonymous(Behavior<T> behavior, ActorRef<T> ref) {
        return spawnedAnonymous(behavior, Props.empty(), ref);
    }

    public static <T> Effect.SpawnedAnonymous<T> spawnedAnonymous(Behavior<T> behavior, Props props) {
        return spawnedAnonymous(behavior, props, anyRef());
    }

    /** As the method without a reference, which does not count in the comparison. */
    public static <T> Effect.SpawnedAnonymous<T> spawnedAnonymous(Behavior<T> behavior, Props props, ActorRef<T> ref) {
        return new Effect.SpawnedAnonymous<>(behavior, props, ref);
    }

    private static <T> ActorRef<T> anyRef() {
        return TestInbox.<T>create("any").getRef();
    }

    /** The child of this name was stopped. */
    public static Effect.Stopped stopped(String childName) {
        return new Effect.Stopped(childName);
    }

    public static <T> Effect.Watched<T> watched(ActorRef<T> other) {
        return new Effect.Watched<>(other);
    }

    public static <U, T> Effect.WatchedWith<U, T> watchedWith(ActorRef<U> other, T message) {
        return new Effect.WatchedWith<>(other, message);
    }

    public static <T> Effect.Unwatched<T> unwatched(ActorRef<T> other) {
        return new Effect.Unwatched<>(other);
    }

    public static <T> Effect.ReceiveTimeoutSet<T> receiveTimeoutSet(Duration timeout, T message) {
        return new Effect.ReceiveTimeoutSet<>(timeout, message);
    }

    public static <U> Effect.Scheduled<U> scheduled(Duration delay, ActorRef<U> target, U message) {
        return new Effect.Scheduled<>(delay, target, message);
    }

    /** A timer was started; {@code send} does not count in the comparison. */
    public static <U> Effect.TimerScheduled<U> timerScheduled(
            Object key,
            U message,
            Duration duration,
            Effect.TimerScheduled.TimerMode mode,
            boolean overriding,
            io.lakon.actor.function.Effect send) {
        return new Effect.TimerScheduled<>(key, message, duration, mode, overriding, () -> {
            try {
                send.apply();
            } catch (Exception failure) {
                throw new IllegalStateException("The timer [" + key + "] failed to fire", failure);
            }
        });
    }

    /** There is no effect left. */
    public static Effect.NoEffects noEffects() {
        return new Effect.NoEffects();
    }
}
