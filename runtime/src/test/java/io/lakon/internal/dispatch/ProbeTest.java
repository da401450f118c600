// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Semantics: Dispatchers. */
class ProbeTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final ExecutorService others = Executors.newSingleThreadExecutor();
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
    private final Dispatcher fallback = new Dispatcher("fallback", 1, Duration.ZERO, others, null);
    private final Probe probe = new Probe(new Dispatcher("probed", 1, Duration.ZERO, pool, fallback));
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch secondRuns = new CountDownLatch(1);
    private final CountDownLatch second = new CountDownLatch(1);

    /** The thread of the pool is held up, and its queue is full. */
    @BeforeEach
    void saturate() {
        pool.execute(() -> await(first));
        pool.execute(() -> {
            secondRuns.countDown();
            await(second);
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void end() {
        pool.shutdownNow();
        others.shutdownNow();
    }

    private void send(int second) {
        probe.send(second * SECOND.toNanos());
    }

    private Duration unanswered(int second) {
        return probe.unanswered(second * SECOND.toNanos());
    }

    /** Waits until everything has run that {@code threads} were given, of which there is one. */
    private static void rests(ExecutorService threads) throws Exception {
        threads.submit(() -> {}).get();
    }

    @Test
    void aPoolThatIsStuckAndHasNoRoomIsNotAnsweredForByAnother() throws Exception {
        send(0);
        send(1);
        rests(others);

        assertThat(unanswered(2)).isEqualTo(SECOND.multipliedBy(2));
    }

    @Test
    void aPoolThatHasNoRoomButRunsSomethingIsNotStuck() {
        send(0);

        first.countDown();
        await(secondRuns);
        pool.execute(() -> {});
        send(3);

        assertThat(unanswered(4)).isEqualTo(SECOND);
    }

    @Test
    void aPoolThatHadNoRoomIsAskedAgain() throws Exception {
        send(0);

        first.countDown();
        await(secondRuns);
        second.countDown();
        rests(pool);
        send(1);
        pool.shutdown();

        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(unanswered(2)).isZero();
    }

    @Test
    void aProbeThatIsOnItsWayIsNotSentAgain() {
        first.countDown();
        await(secondRuns);

        send(0);
        send(1);

        assertThat(pool.getQueue()).hasSize(1);
        assertThat(unanswered(1)).isEqualTo(SECOND);
    }

    @Test
    void forAPoolThatWasShutDownTheOneAnswersOnWhichItsActorsGoOn() throws Exception {
        pool.shutdown();

        send(0);
        rests(others);

        assertThat(unanswered(1)).isZero();
    }
}
