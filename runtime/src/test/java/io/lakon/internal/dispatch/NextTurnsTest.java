// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Semantics: Dispatchers. */
class NextTurnsTest {
    private static final int PATIENCE = 10; // seconds

    private final ForkJoinPool pool = new ForkJoinPool(2);
    private final Deque<Runnable> looks = new ArrayDeque<>();
    private final NextTurns next = of(pool);
    private final Noting one = new Noting();
    private final Noting two = new Noting();

    /** Tells when it is run. */
    private static final class Noting extends PoolTask {
        private final CountDownLatch ran = new CountDownLatch(1);

        @Override
        protected @Nullable PoolTask runOnce() {
            ran.countDown();
            return null;
        }

        @Override
        protected void refused() {}
    }

    private NextTurns of(ForkJoinPool workers) {
        return new NextTurns(workers, task -> workers.execute(new HandOver(task)), looks::add);
    }

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    private <T> T onWorker(Callable<T> action) throws Exception {
        return pool.submit(action).get(PATIENCE, TimeUnit.SECONDS);
    }

    @Test
    void theFirstThatATurnHandsOverIsNextOnItsWorker() throws Exception {
        onWorker(() -> {
            int slot = next.begin();

            assertThat(next.offer(one)).isTrue();
            assertThat(next.offer(two)).isFalse();
            assertThat(next.end(slot)).isSameAs(one);
            return slot;
        });
    }

    @Test
    void nobodyIsNextWhereOthersWaitAlready() throws Exception {
        ForkJoinPool alone = new ForkJoinPool(1);
        NextTurns own = of(alone);

        boolean taken = alone.submit(() -> {
                    own.begin();
                    new HandOver(two).fork();
                    return own.offer(one);
                })
                .get(PATIENCE, TimeUnit.SECONDS);

        assertThat(taken).isFalse();
        alone.shutdownNow();
    }

    @Test
    void afterATurnThatHandsOverNothingNobodyIsNext() throws Exception {
        PoolTask after = onWorker(() -> next.end(next.begin()));

        assertThat(after).isNull();
    }

    @Test
    void nobodyIsNextOnAThreadOutside() {
        int slot = next.begin();

        assertThat(next.offer(one)).isFalse();
        assertThat(next.end(slot)).isNull();
    }

    @Test
    void nobodyIsNextOnAWorkerOfAnotherPool() throws Exception {
        NextTurns others = of(new ForkJoinPool(1));

        boolean taken = onWorker(() -> {
            others.begin();
            return others.offer(one);
        });

        assertThat(taken).isFalse();
    }

    @Test
    void nobodyIsNextBeforeATurnOrAfterIt() throws Exception {
        onWorker(() -> {
            assertThat(next.offer(one)).isFalse();
            next.end(next.begin());
            assertThat(next.offer(one)).isFalse();
            return one;
        });
    }

    @Test
    void aTurnWithinATurnLeavesItsNextToTheOuterOne() throws Exception {
        onWorker(() -> {
            int outer = next.begin();
            int inner = next.begin();
            next.offer(one);

            assertThat(next.end(inner)).isNull();
            assertThat(next.end(outer)).isSameAs(one);
            return outer;
        });
    }

    @Test
    void whoIsKeptWaitingIsGivenToThePoolAtTheSecondLook() throws Exception {
        CompletableFuture<Void> offered = new CompletableFuture<>();
        CompletableFuture<Void> over = new CompletableFuture<>();
        var turn = pool.submit(() -> {
            int slot = next.begin();
            next.offer(one);
            offered.complete(null);
            over.join();
            return next.end(slot);
        });
        offered.get(PATIENCE, TimeUnit.SECONDS);

        looks.remove().run();
        boolean atFirst = one.ran.getCount() == 0;
        looks.remove().run();

        assertThat(atFirst).isFalse();
        assertThat(one.ran.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        over.complete(null);
        assertThat(turn.get(PATIENCE, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void whoIsGivenAwayIsRunByThePool() throws Exception {
        onWorker(() -> {
            int slot = next.begin();
            next.offer(one);

            next.giveAway();

            assertThat(one.ran.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
            assertThat(next.isFree()).isTrue();
            assertThat(next.end(slot)).isNull();
            return slot;
        });
    }

    @Test
    void nobodyLooksAnyLongerThanThereIsSomething() throws Exception {
        onWorker(() -> {
            int slot = next.begin();
            next.offer(one);
            return next.end(slot) == one;
        });

        looks.remove().run();

        assertThat(looks).isEmpty();
    }
}
