// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.Cancellable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Semantics: Scheduler. */
class TicksTest {
    private static final long LENGTH = 1 << 17; // nanoseconds
    private static final long DUE = 1000 * LENGTH;

    private final HandClock clock = new HandClock();
    private final Ticks ticks = new Ticks(clock);
    private final List<String> ran = new ArrayList<>();

    /** Runs what it was given when it is told to. */
    private static final class HandClock implements Ticks.Clock {
        private final List<Long> dues = new ArrayList<>();
        private List<Future<?>> tasks = new ArrayList<>();
        private boolean hasEnded;

        @Override
        public Future<?> runAt(long due, Runnable tick) {
            if (hasEnded) {
                throw new RejectedExecutionException();
            }
            FutureTask<Void> task = new FutureTask<>(tick, null);
            dues.add(due);
            tasks.add(task);
            return task;
        }

        void runAll() {
            List<Future<?>> all = tasks;
            tasks = new ArrayList<>();
            all.forEach(task -> ((FutureTask<?>) task).run());
        }
    }

    private Cancellable schedule(long deadline, String name) {
        return ticks.schedule(deadline, () -> ran.add(name));
    }

    @Test
    void whatIsDueInOneTickIsOneTaskAndRunsInTheOrderItWasScheduled() {
        schedule(DUE - 5, "a");
        schedule(DUE - LENGTH + 1, "b");
        schedule(DUE, "c");
        assertThat(clock.tasks).hasSize(1);

        clock.runAll();

        assertThat(ran).containsExactly("a", "b", "c");
        assertThat(ticks.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 131072", "131071, 131072", "131072, 131072", "131073, 262144", "-1, 0", "-131073, -131072"})
    void aTickIsDueNotBeforeItsTimersAndLessThanItsLengthAfterThem(long deadline, long due) {
        schedule(deadline, "a");

        assertThat(clock.dues).containsExactly(due);
    }

    @Test
    void aDeadlineBeyondTheEndOfTheCountIsOfTheTickThere() {
        schedule(Long.MAX_VALUE, "a"); // nanoTime counts round and round

        assertThat(clock.dues).containsExactly(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"0, b, c", "1, a, c", "2, a, b"})
    void whatIsCancelledDoesNotRunAndTheOthersDo(int cancelled, String one, String other) {
        List<Cancellable> all = List.of(schedule(DUE, "a"), schedule(DUE, "b"), schedule(DUE, "c"));

        assertThat(all.get(cancelled).cancel()).isTrue();
        assertThat(all.get(cancelled).cancel()).isFalse();
        clock.runAll();

        assertThat(ran).containsExactly(one, other);
        assertThat(all.get(cancelled).isCancelled()).isTrue();
    }

    @Test
    void whatHasRunCannotBeCancelled() {
        Cancellable scheduled = schedule(DUE, "a");

        clock.runAll();

        assertThat(scheduled.cancel()).isFalse();
        assertThat(scheduled.isCancelled()).isFalse();
    }

    @Test
    void whatIsCancelledLeavesOneTickAtMost() {
        for (int i = 0; i < 10; i++) {
            Cancellable one = schedule(DUE + i * LENGTH, "one");
            Cancellable other = schedule(DUE + i * LENGTH, "other");
            one.cancel();
            other.cancel();
        }

        assertThat(ticks.size()).isEqualTo(1);
        assertThat(clock.tasks.subList(0, 9)).allMatch(Future::isCancelled);
    }

    @Test
    void aTickThatHasNoTimerLeftTakesMore() {
        schedule(DUE, "a").cancel();
        schedule(DUE, "b");
        schedule(DUE + LENGTH, "c").cancel();
        assertThat(clock.tasks).hasSize(2);

        clock.runAll();

        assertThat(ran).containsExactly("b");
    }

    @Test
    void whatATimerCancelsInItsOwnTickDoesNotRun() {
        List<Cancellable> second = new ArrayList<>();
        ticks.schedule(DUE, () -> ran.add("cancelled: " + second.get(0).cancel()));
        second.add(schedule(DUE, "second"));
        schedule(DUE, "third");

        clock.runAll();

        assertThat(ran).containsExactly("cancelled: true", "third");
    }

    @Test
    void whatATimerSchedulesForItsOwnTickRuns() {
        ticks.schedule(DUE, () -> schedule(DUE, "next"));

        clock.runAll();
        assertThat(ran).isEmpty();
        clock.runAll();

        assertThat(ran).containsExactly("next");
        assertThat(ticks.size()).isZero();
    }

    @Test
    void theEndCancelsEverything() {
        List<Cancellable> all = List.of(schedule(DUE, "a"), schedule(DUE, "b"), schedule(2 * DUE, "c"));
        clock.hasEnded = true;

        ticks.cancelAll();
        clock.runAll();

        assertThat(ran).isEmpty();
        assertThat(all).allMatch(Cancellable::isCancelled);
        assertThat(ticks.size()).isZero();
        assertThatThrownBy(() -> schedule(DUE, "d")).isInstanceOf(RejectedExecutionException.class);
    }
}
