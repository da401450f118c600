// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerPoolsTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final WorkerPools pools = new WorkerPools();
    private final ForkJoinPool first = new ForkJoinPool(2, pools, null, true);
    private final ForkJoinPool second = new ForkJoinPool(2, pools, null, true);

    @AfterEach
    void end() {
        first.shutdown();
        second.shutdown();
    }

    @Test
    void restWhenAllThatFollowsIsDone() {
        AtomicInteger done = new AtomicInteger();

        for (int round = 1; round <= 100; round++) {
            passOn(100, done);
            pools.awaitRest(LONG, () -> "busy");

            assertThat(done).hasValue(round * 101);
        }
    }

    /** From one pool to the other and back, so often. */
    private void passOn(int times, AtomicInteger done) {
        (times % 2 == 0 ? first : second).execute(() -> {
            if (times > 0) {
                passOn(times - 1, done);
            }
            done.incrementAndGet();
        });
    }

    @Test
    void sayWhatTheyWaitedFor() {
        CountDownLatch free = new CountDownLatch(1);
        first.execute(() -> {
            try {
                free.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });

        assertThatThrownBy(() -> pools.awaitRest(Duration.ofMillis(10), () -> "the tree of actors"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Time cannot pass: the actors were not at rest within 0.01s")
                .hasMessageEndingWith("the tree of actors");

        free.countDown();
        pools.awaitRest(LONG, () -> "busy");
    }
}
