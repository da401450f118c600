// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Semantics: Ask. */
class SpinWaitTest {
    private static final int TICK = 1_000; // nanoseconds, from one look at the clock to the next
    private static final int PROCESSORS = 2;
    private static final int PATIENCE = 10; // seconds

    private final ForkJoinPool pool = new ForkJoinPool(2);
    private final CountDownLatch end = new CountDownLatch(1);
    private long now;

    private final SpinWait wait = onMachineWith(PROCESSORS);

    private SpinWait onMachineWith(int processors) {
        return new SpinWait(pool, processors, () -> now += TICK);
    }

    @AfterEach
    void end() {
        end.countDown();
        pool.shutdownNow();
    }

    /** Something that does what it is told at each look, and is never done unless that has made it so. */
    private static CompletableFuture<String> lookedAt(Runnable atEachLook) {
        return new CompletableFuture<>() {
            @Override
            public boolean isDone() {
                atEachLook.run();
                return super.isDone();
            }
        };
    }

    private static CompletableFuture<String> never() {
        return new CompletableFuture<>();
    }

    /** Has as many workers in a turn that does not end before the test does. */
    private void busy(int workers) throws Exception {
        CountDownLatch begun = new CountDownLatch(workers);
        for (int i = 0; i < workers; i++) {
            pool.execute(() -> {
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException shutdown) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        assertThat(begun.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsDoneIsNotWaitedFor() throws Exception {
        busy(1);

        wait.await(CompletableFuture.completedFuture("done"), Long.MAX_VALUE);

        assertThat(now).isZero();
    }

    @Test
    void theWaitEndsWithTheResult() throws Exception {
        busy(1);
        CompletableFuture<?>[] result = new CompletableFuture<?>[1];
        result[0] = lookedAt(() -> {
            if (now == 5 * TICK) {
                result[0].cancel(false);
            }
        });

        wait.await(result[0], Long.MAX_VALUE);

        assertThat(now).isEqualTo(5 * TICK);
    }

    @Test
    void theWaitEndsWhenASleepWouldHaveCostAsMuch() throws Exception {
        busy(1);
        wait.await(never(), Long.MAX_VALUE);

        assertThat(now).isEqualTo(SpinWait.MOST_NANOS + TICK);
    }

    @Test
    void theWaitEndsWhenTheCallerWantsItToEnd() throws Exception {
        busy(1);
        wait.await(never(), 3 * TICK);

        assertThat(now).isEqualTo(4 * TICK);
    }

    @Test
    void aProcessorIsLeftToTheWorkers() throws Exception {
        busy(2);

        wait.await(never(), Long.MAX_VALUE);

        assertThat(now).isZero();
    }

    @Test
    void whatNoWorkerIsAtIsNotWaitedFor() {
        wait.await(never(), Long.MAX_VALUE);

        assertThat(now).isZero();
    }

    @Test
    void aProcessorIsLeftToWhoWaitsAlready() throws Exception {
        busy(1);
        CompletableFuture<String> result = lookedAt(() -> {
            if (now == TICK) {
                wait.await(never(), Long.MAX_VALUE); // as another thread might in this moment
            }
        });

        wait.await(result, 3 * TICK);

        assertThat(now).isEqualTo(4 * TICK);
    }

    @Test
    void whoHasWaitedLeavesRoomForOthers() throws Exception {
        busy(1);
        wait.await(never(), 0);

        wait.await(never(), 3 * TICK);

        assertThat(now).isEqualTo((2 + 4) * TICK);
    }

    @Test
    void theOnlyProcessorIsLeftToTheWorkers() throws Exception {
        busy(1);

        onMachineWith(1).await(never(), Long.MAX_VALUE);

        assertThat(now).isZero();
    }

    @Test
    void aForkJoinWorkerSaysAtOnceThatItWaits() throws Exception {
        busy(1);
        ForkJoinPool other = new ForkJoinPool(1);
        try {
            other.submit(() -> wait.await(never(), Long.MAX_VALUE)).get(PATIENCE, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }

        assertThat(now).isZero();
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void aVirtualThreadLeavesItsCarrierToOthers() throws Exception {
        busy(1);
        ExecutorService virtual = VirtualThreads.executor("virtual").orElseThrow();
        try {
            virtual.submit(() -> wait.await(never(), Long.MAX_VALUE)).get(PATIENCE, TimeUnit.SECONDS);
        } finally {
            virtual.shutdownNow();
        }

        assertThat(now).isZero();
    }
}
