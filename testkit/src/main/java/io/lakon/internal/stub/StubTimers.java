// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stub;

import io.lakon.actor.TimerScheduler;
import io.lakon.testkit.Effect;
import io.lakon.testkit.Effect.TimerScheduled;
import io.lakon.testkit.Effect.TimerScheduled.Send;
import io.lakon.testkit.Effect.TimerScheduled.TimerMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Timers that do not run: each is recorded, and fires when the test says so. */
final class StubTimers<T> implements TimerScheduler<T> {
    private final StubContext<T> context;
    private final Map<Object, Send> byKey = new LinkedHashMap<>();

    StubTimers(StubContext<T> context) {
        this.context = context;
    }

    private void start(Object key, T message, Duration delay, TimerMode mode) {
        context.checkTurn();
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(message, "message");
        Send timer = new Send() {
            @Override
            public void apply() {
                if (byKey.get(key) != this) {
                    return; // cancelled or replaced
                }
                if (mode instanceof TimerMode.SingleMode) {
                    byKey.remove(key);
                }
                context.getSelf().tell(message);
            }
        };
        boolean overriding = byKey.put(key, timer) != null;
        context.record(new TimerScheduled<>(key, message, delay, mode, overriding, timer));
    }

    @Override
    public void startTimerWithFixedDelay(Object key, T message, Duration delay) {
        start(key, message, delay, new TimerMode.FixedDelayMode());
    }

    @Override
    public void startTimerWithFixedDelay(T message, Duration delay) {
        startTimerWithFixedDelay((Object) message, message, delay);
    }

    @Override
    public void startTimerWithFixedDelay(Object key, T message, Duration initialDelay, Duration delay) {
        start(key, message, delay, new TimerMode.FixedDelayModeWithInitialDelay(initialDelay));
    }

    @Override
    public void startTimerAtFixedRate(Object key, T message, Duration interval) {
        start(key, message, interval, new TimerMode.FixedRateMode());
    }

    @Override
    public void startTimerAtFixedRate(T message, Duration interval) {
        startTimerAtFixedRate((Object) message, message, interval);
    }

    @Override
    public void startTimerAtFixedRate(Object key, T message, Duration initialDelay, Duration interval) {
        start(key, message, interval, new TimerMode.FixedRateModeWithInitialDelay(initialDelay));
    }

    @Override
    public void startSingleTimer(Object key, T message, Duration delay) {
        start(key, message, delay, new TimerMode.SingleMode());
    }

    @Override
    public boolean isTimerActive(Object key) {
        context.checkTurn();
        return byKey.containsKey(key);
    }

    @Override
    public void cancel(Object key) {
        context.checkTurn();
        if (byKey.remove(key) != null) {
            context.record(new Effect.TimerCancelled(key));
        }
    }

    @Override
    public void cancelAll() {
        List.copyOf(byKey.keySet()).forEach(this::cancel);
    }
}
