// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Semantics: Dispatchers. */
class NextTurnsTest {
    private static final int PATIENCE = 10; // seconds
    private static final int SHORT = Turn.SHORT_NANOS / 2;
    private static final int LONG = 2 * Turn.SHORT_NANOS;

    private final ForkJoinPool pool = new ForkJoinPool(2);
    private final Deque<Runnable> looks = new ArrayDeque<>();
    private final List<PoolTask> given = Collections.synchronizedList(new ArrayList<>()); // to the pool
    private final List<PoolTask> order = Collections.synchronizedList(new ArrayList<>());
    private final NextTurns next = of(pool);
    private final Scripted one = turn();
    private final Scripted two = turn();
    private final Scripted three = turn();

    private NextTurns of(ForkJoinPool workers) {
        return new NextTurns(workers, given::add, looks::add);
    }

    private Scripted turn() {
        Scripted turn = new Scripted();
        return turn.does(() -> order.add(turn));
    }

    private Scripted turn(Runnable script) {
        return new Scripted().does(script);
    }

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    private <T> T onWorker(Callable<T> action) throws Exception {
        return pool.submit(action).get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Has a worker run turns in which the script hands over others. */
    private void inTurn(Runnable script) throws Exception {
        run(turn(script));
    }

    private void run(PoolTask turn) throws Exception {
        pool.submit(() -> next.run(turn)).get(PATIENCE, TimeUnit.SECONDS);
    }

    private void offer(PoolTask turn) {
        assertThat(next.offer(turn)).isTrue();
    }

    @Test
    void whatATurnHandsOverFirstIsNextOnItsWorker() throws Exception {
        Scripted first = turn(() -> offer(one));

        run(first);

        assertThat(order).containsExactly(one);
        assertThat(one.thread).isSameAs(first.thread);
    }

    @Test
    void whatIsNotKnownToBeShortWaitsForNoOther() throws Exception {
        inTurn(() -> {
            offer(one);
            assertThat(next.offer(two)).isFalse();
        });

        assertThat(order).containsExactly(one);
    }

    @Test
    void whatIsShortWaitsForOthers() throws Exception {
        two.thatTakes(SHORT);
        three.thatTakes(SHORT);

        inTurn(() -> {
            offer(one);
            offer(two);
            offer(three);
        });

        assertThat(order).containsExactly(one, two, three);
    }

    @Test
    void whatIsNextHandsOverBehindWhatIsAlready() throws Exception {
        two.thatTakes(SHORT);
        three.thatTakes(SHORT);

        inTurn(() -> {
            offer(turn(() -> offer(three)));
            offer(two);
        });

        assertThat(order).containsExactly(two, three);
    }

    @Test
    void nobodyWaitsForALongTurn() throws Exception {
        run(turn(() -> assertThat(next.offer(one)).isFalse()).thatTakes(LONG));

        assertThat(order).isEmpty();
    }

    @Test
    void whatWasNextBeforeALongTurnIsNextAfterIt() throws Exception {
        Scripted ofLong = turn().thatTakes(LONG);
        two.thatTakes(SHORT);

        inTurn(() -> {
            offer(ofLong);
            offer(two);
        });

        assertThat(order).containsExactly(ofLong, two);
    }

    @Test
    void whatGoesOnWaitsForOthersButNotForItself() throws Exception {
        one.thatTakes(SHORT);

        inTurn(() -> {
            assertThat(next.offerAgain(one)).isFalse();
            offer(two);
            assertThat(next.offerAgain(one)).isTrue();
        });

        assertThat(order).containsExactly(two, one);
    }

    @Test
    void nobodyIsNextWhereOthersWaitAlready() throws Exception {
        ForkJoinPool alone = new ForkJoinPool(1);
        NextTurns own = of(alone);
        CompletableFuture<Boolean> taken = new CompletableFuture<>();

        alone.submit(() -> own.run(turn(() -> {
                    new HandOver(own, two).fork();
                    taken.complete(own.offer(one));
                })))
                .get(PATIENCE, TimeUnit.SECONDS);

        assertThat(taken.join()).isFalse();
        alone.shutdownNow();
    }

    @Test
    void nobodyIsNextOnAThreadOutside() {
        next.run(turn(() -> assertThat(next.offer(one)).isFalse()));

        assertThat(order).isEmpty();
    }

    @Test
    void nobodyIsNextOnAWorkerOfAnotherPool() throws Exception {
        ForkJoinPool another = new ForkJoinPool(1);
        NextTurns others = of(another);

        boolean taken = onWorker(() -> {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            others.run(turn(() -> answer.complete(others.offer(one))));
            return answer.join();
        });

        assertThat(taken).isFalse();
        another.shutdownNow();
    }

    @Test
    void nobodyIsNextBeforeATurnOrAfterIt() throws Exception {
        onWorker(() -> {
            assertThat(next.offer(one)).isFalse();
            next.run(two);
            assertThat(next.offer(one)).isFalse();
            return one;
        });
    }

    @Test
    void aTurnWithinATurnLeavesItsNextToTheOuterOne() throws Exception {
        inTurn(() -> {
            next.run(turn(() -> offer(one)));
            assertThat(order).isEmpty();
        });

        assertThat(order).containsExactly(one);
    }

    @Test
    void whoIsKeptWaitingIsGivenToThePoolAtTheSecondLook() throws Exception {
        inTurn(() -> {
            offer(one);
            looks.remove().run();
            assertThat(given).isEmpty();

            looks.remove().run();
        });

        assertThat(given).containsExactly(one);
        assertThat(order).isEmpty();
    }

    @Test
    void whoIsGivenAwayIsRunByThePool() throws Exception {
        two.thatTakes(SHORT);

        inTurn(() -> {
            offer(one);
            offer(two);

            next.giveAway();

            assertThat(next.isFree()).isTrue();
        });

        assertThat(given).containsExactly(one, two);
        assertThat(order).isEmpty();
    }

    @Test
    void nobodyLooksAnyLongerThanThereIsSomething() throws Exception {
        inTurn(() -> offer(one));

        looks.remove().run();

        assertThat(looks).isEmpty();
    }

    /** Turns each of which sees one look of the timer. */
    private List<Scripted> seen(int number) {
        return Stream.generate(() -> turn(() -> looks.remove().run()).thatTakes(SHORT))
                .limit(number)
                .toList();
    }

    @Test
    void aWorkerWithoutWorkIsGivenHalfNowAndThen() throws Exception {
        List<Scripted> turns = seen(NextTurns.HALVE_EVERY);
        two.thatTakes(SHORT);
        three.thatTakes(SHORT);

        inTurn(() -> {
            turns.forEach(this::offer);
            offer(two);
            offer(three);
        });

        assertThat(given).containsExactly(two);
        assertThat(order).containsExactly(three);
    }

    @Test
    void whatFailsIsNoReasonToLookNoMore() throws Exception {
        NextTurns failing = new NextTurns(
                pool,
                task -> {
                    throw new IllegalStateException("no room");
                },
                looks::add);

        onWorker(() -> {
            failing.run(turn(() -> {
                failing.offer(one);
                looks.remove().run();
                assertThatThrownBy(() -> looks.remove().run()).isInstanceOf(IllegalStateException.class);
            }));
            return one;
        });

        assertThat(looks).isNotEmpty();
    }

    @Test
    void nothingIsGivenAwayIfAllWorkersAreBusy() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        CompletableFuture<Void> busy = new CompletableFuture<>();
        pool.execute(() -> {
            busy.complete(null);
            await(over);
        });
        busy.get(PATIENCE, TimeUnit.SECONDS);
        List<Scripted> turns = seen(NextTurns.HALVE_EVERY);
        two.thatTakes(SHORT);
        three.thatTakes(SHORT);

        inTurn(() -> {
            turns.forEach(this::offer);
            offer(two);
            offer(three);
        });
        over.countDown();

        assertThat(given).isEmpty();
        assertThat(order).containsExactly(two, three);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAWorkerTakesFromOthersComesBeforeItsOwnWhichKeepsItsOrder(boolean firstInFirstOut) throws Exception {
        List<Scripted> own = Stream.generate(this::turn).limit(8).toList();
        try (HalfStuck workers = new HalfStuck(firstInFirstOut)) {
            NextTurns turns = of(workers.pool);
            workers.run(() -> fork(turns, List.of(one, two)), () -> {
                fork(turns, own);
                for (int i = 0; i < 8 * own.size(); i++) {
                    turns.run(new Scripted());
                }
            });
        }

        assertThat(order).containsExactly(one);
        List<PoolTask> putBack = new ArrayList<>(own);
        putBack.add(firstInFirstOut ? 0 : own.size(), two); // what comes next is put back first, or else last
        assertThat(given).isEqualTo(putBack);
    }

    @Test
    void theMoreAWorkerHasTheMoreRarelyItLooksForWhatWaitsForOthersAndTheMoreItTakes() throws Exception {
        Queue<Integer> taken = new ConcurrentLinkedQueue<>(); // own runs before each of another's
        AtomicInteger ownRuns = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(1);
        try (HalfStuck workers = new HalfStuck(true)) {
            AtomicReference<NextTurns> turns = new AtomicReference<>();
            turns.set(new NextTurns(workers.pool, task -> new HandOver(turns.get(), task).fork(), looks::add));
            Scripted again = new Scripted();
            again.does(() -> {
                if (ownRuns.incrementAndGet() < 3000) {
                    fork(turns.get(), List.of(again));
                } else {
                    over.countDown();
                }
            });
            workers.run(
                    () -> fork(turns.get(), Collections.nCopies(1000, turn(() -> taken.add(ownRuns.get())))),
                    () -> fork(turns.get(), Collections.nCopies(64, again)));
            assertThat(over.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        }

        List<Integer> seen = taken.stream().filter(each -> each < 3000).toList(); // before the other worker went on
        long times = seen.stream().distinct().count();
        assertThat(times).isBetween(2L, (3000L + seen.size()) / (8 * 64));
        assertThat(seen).hasSize((int) times * (1 + 64 / 2));
    }

    private static void fork(NextTurns turns, List<? extends PoolTask> tasks) {
        tasks.forEach(each -> new HandOver(turns, each).fork());
    }

    /** Two workers, of which one is stuck, with what it has handed over. */
    private static final class HalfStuck implements AutoCloseable {
        private final ForkJoinPool pool;
        private final CountDownLatch over = new CountDownLatch(1);

        HalfStuck(boolean firstInFirstOut) {
            pool = new ForkJoinPool(2, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, firstInFirstOut);
        }

        void run(Runnable stuck, Runnable other) throws Exception {
            CountDownLatch bothThere = new CountDownLatch(2);
            CountDownLatch handedOver = new CountDownLatch(1);
            pool.execute(() -> {
                bothThere.countDown();
                await(bothThere);
                stuck.run();
                handedOver.countDown();
                await(over);
            });
            pool.submit(() -> {
                        bothThere.countDown();
                        await(handedOver);
                        other.run();
                    })
                    .get(PATIENCE, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            over.countDown();
            pool.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
