// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.Cancellable;
import io.lakon.actor.Scheduler;
import io.lakon.actor.TimerScheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The timers of one actor.
 *
 * <p>A timer's message travels in an envelope that names its timer; what comes out of the mailbox from a timer that is not
 * the one of its key any more is discarded.
 */
final class CellTimers<T> implements TimerScheduler<T> {
    private final ActorLife<T> cell;
    private final Scheduler scheduler;
    private final Map<Object, Timer> byKey = new HashMap<>(4);

    CellTimers(ActorLife<T> cell, Scheduler scheduler) {
        this.cell = cell;
        this.scheduler = scheduler;
    }

    /** One timer, and the envelope of each of its messages. */
    static final class Timer extends CellEnvelope {
        private final Object key;
        private final Object content;
        private final boolean once;
        private @Nullable Cancellable task; // touched on the actor's turns only

        /** Nothing is to come of it any more. Written also by the thread on which the mailbox keeps it out. */
        private volatile boolean over;

        private Timer(Object key, Object content, boolean once) {
            this.key = key;
            this.content = content;
            this.once = once;
        }

        @Override
        void openIn(ActorLife<?> actor) {
            RareParts<?> parts = actor.rare;
            Object message = parts == null || parts.timers == null ? null : parts.timers.taken(this);
            if (message != null) {
                actor.handleKept(message);
            }
        }

        @Override
        public Object message() {
            return content;
        }

        /** Timers end with their actor: that one of them was under way is no loss. */
        @Override
        public boolean isReported() {
            return false;
        }

        /** The mailbox has no room for it. True if the actor misses it, which it does not after it has cancelled it. */
        boolean keptOut(ActorLife<?> actor) {
            boolean missed = !over;
            if (once && missed) {
                over = true;
                actor.putSignal(new CellSignal.TimerKeptOut(this)); // the timers are the actor's own to touch
            }
            return missed;
        }

        private void cancel() {
            over = true;
            if (task != null) {
                task.cancel();
            }
        }
    }

    @Override
    public void startTimerWithFixedDelay(Object key, T message, Duration initialDelay, Duration delay) {
        start(
                key,
                message,
                false,
                timer -> scheduler.scheduleWithFixedDelay(initialDelay, delay, () -> cell.put(timer), Runnable::run));
    }

    @Override
    public void startTimerAtFixedRate(Object key, T message, Duration initialDelay, Duration interval) {
        start(
                key,
                message,
                false,
                timer -> scheduler.scheduleAtFixedRate(initialDelay, interval, () -> cell.put(timer), Runnable::run));
    }

    @Override
    public void startSingleTimer(Object key, T message, Duration delay) {
        start(key, message, true, timer -> scheduler.scheduleOnce(delay, () -> cell.put(timer), Runnable::run));
    }

    private void start(Object key, T message, boolean once, Function<Timer, Cancellable> schedule) {
        cell.checkTurn();
        Timer timer = new Timer(Objects.requireNonNull(key, "key"), Objects.requireNonNull(message, "message"), once);
        timer.task = schedule.apply(timer); // may refuse: then the one before goes on
        cancel(key);
        byKey.put(key, timer);
    }

    /** The message of a timer that has fired; null if the timer was cancelled or replaced meanwhile. */
    @Nullable
    Object taken(Timer timer) {
        if (byKey.get(timer.key) != timer) {
            return null;
        }
        if (timer.once) {
            byKey.remove(timer.key);
        }
        return timer.content;
    }

    /** Forgets one that is over, if it is still the one of its key. */
    void forget(Timer timer) {
        byKey.remove(timer.key, timer);
    }

    @Override
    public boolean isTimerActive(Object key) {
        cell.checkTurn();
        Timer timer = byKey.get(key);
        return timer != null && !timer.over;
    }

    @Override
    public void cancel(Object key) {
        cell.checkTurn();
        Timer timer = byKey.remove(key);
        if (timer != null) {
            timer.cancel();
        }
    }

    @Override
    public void cancelAll() {
        cell.checkTurn();
        byKey.values().forEach(Timer::cancel);
        byKey.clear();
    }
}
