// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Scheduler. */
class SchedulerTest {
    private static final Duration SOON = Duration.ofMillis(1);
    private static final Duration NEVER = Duration.ofDays(1);

    @RegisterExtension
    final Lab lab = Lab.inRealTime();

    private final Scheduler scheduler = lab.system().scheduler();

    @Test
    void anActionRunsNotBeforeItsDelay() {
        CompletableFuture<Long> ran = new CompletableFuture<>();
        long start = scheduler.nanoTime();

        scheduler.scheduleOnce(Duration.ofMillis(20), () -> ran.complete(scheduler.nanoTime()), Runnable::run);

        assertThat(Duration.ofNanos(Lab.await(ran) - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }

    @Test
    void anActionRunsOnTheExecutorGivenWithIt() {
        CompletableFuture<String> ran = new CompletableFuture<>();

        scheduler.scheduleOnce(
                SOON,
                () -> ran.complete(Thread.currentThread().getName()),
                lab.system().executionContext());

        assertThat(Lab.await(ran)).startsWith("lab-lakon.actor.default-dispatcher-");
    }

    @Test
    void aDelayThatIsNegativeIsDueAtOnce() {
        CompletableFuture<Boolean> ran = new CompletableFuture<>();

        scheduler.scheduleOnce(Duration.ofDays(-1), () -> ran.complete(true), Runnable::run);

        assertThat(Lab.await(ran)).isTrue();
    }

    @Test
    void aDelayBeyondAllMeasureIsTaken() {
        Cancellable scheduled = scheduler.scheduleOnce(Duration.ofSeconds(Long.MAX_VALUE), () -> {}, Runnable::run);

        assertThat(scheduled.cancel()).isTrue();
    }

    @Test
    void theFirstCancelIsTheOneThatCancels() {
        Cancellable scheduled = scheduler.scheduleOnce(NEVER, () -> {}, Runnable::run);

        assertThat(scheduled.isCancelled()).isFalse();
        assertThat(scheduled.cancel()).isTrue();
        assertThat(scheduled.cancel()).isFalse();
        assertThat(scheduled.isCancelled()).isTrue();
    }

    @Test
    void whatIsAlreadyCancelledCannotBeCancelled() {
        Cancellable nothing = Cancellable.alreadyCancelled();

        assertThat(nothing.isCancelled()).isTrue();
        assertThat(nothing.cancel()).isFalse();
    }

    @Test
    void whatHasRunCannotBeCancelled() {
        CompletableFuture<Boolean> ran = new CompletableFuture<>();
        Cancellable scheduled = scheduler.scheduleOnce(Duration.ZERO, () -> {}, Runnable::run);
        scheduler.scheduleOnce(SOON, () -> ran.complete(true), Runnable::run);
        Lab.await(ran);

        assertThat(scheduled.cancel()).isFalse();
        assertThat(scheduled.isCancelled()).isFalse();
    }

    @Test
    void anActionWithFixedDelayRunsUntilItIsCancelled() throws InterruptedException {
        BlockingQueue<String> runs = new LinkedBlockingQueue<>();

        Cancellable scheduled = scheduler.scheduleWithFixedDelay(SOON, SOON, () -> runs.add("run"), Runnable::run);

        assertThat(runs.poll(Lab.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isNotNull();
        assertThat(runs.poll(Lab.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)).isNotNull();
        assertThat(scheduled.cancel()).isTrue();
    }

    @Test
    void anActionAtFixedRateThatFailsRunsAgain() {
        CompletableFuture<Boolean> second = new CompletableFuture<>();
        AtomicInteger runs = new AtomicInteger();

        Cancellable scheduled = scheduler.scheduleAtFixedRate(
                SOON,
                SOON,
                () -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new Broken();
                    }
                    second.complete(true);
                },
                Runnable::run);

        assertThat(Lab.await(second)).isTrue();
        scheduled.cancel();
    }

    @Test
    void anActionWhoseExecutorRefusesOnceRunsAgain() {
        CompletableFuture<Boolean> second = new CompletableFuture<>();
        AtomicInteger runs = new AtomicInteger();

        Cancellable scheduled = scheduler.scheduleWithFixedDelay(SOON, SOON, () -> second.complete(true), action -> {
            if (runs.incrementAndGet() == 1) {
                throw new RejectedExecutionException();
            }
            action.run();
        });

        assertThat(Lab.await(second)).isTrue();
        scheduled.cancel();
    }

    @Test
    void anIntervalIsLongerThanNothing() {
        assertThatThrownBy(() -> scheduler.scheduleAtFixedRate(SOON, Duration.ZERO, () -> {}, Runnable::run))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }

    @Test
    void afterTheEndNothingIsTakenAnyMore() throws InterruptedException {
        lab.system().terminate();
        lab.system().awaitTermination(Lab.PATIENCE);

        Cancellable scheduled = scheduler.scheduleOnce(Duration.ZERO, () -> {}, Runnable::run);

        assertThat(scheduled.isCancelled()).isTrue();
        assertThat(scheduled.cancel()).isFalse();
    }

    @Test
    void theEndCancelsWhatWasScheduled() throws InterruptedException {
        Cancellable scheduled = scheduler.scheduleOnce(NEVER, () -> {}, Runnable::run);

        lab.system().terminate();
        lab.system().awaitTermination(Lab.PATIENCE);

        assertThat(scheduled.isCancelled()).isTrue();
    }
}
