// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.dispatch.PoolDispatcher;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Semantics: Ask.
 *
 * <p>A worker is at the question. It replies as soon as the asker is asleep; who looks for the reply before has another one.
 */
class ReplyTest {
    private static final int PATIENCE = 10; // seconds

    private final ForkJoinPool pool = new ForkJoinPool(2);
    private final Dispatcher dispatcher = PoolDispatcher.of(pool);
    private final Reply<String> reply = new Reply<>(dispatcher) {
        private int looks;

        @Override
        public boolean isDone() {
            if (++looks == 2) {
                complete("awake");
            }
            return super.isDone();
        }
    };

    @BeforeEach
    void workerBegins() {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
        Thread asker = Thread.currentThread();
        AtomicBoolean begun = new AtomicBoolean();
        pool.execute(() -> {
            begun.set(true);
            while (!isAsleep(asker) && !pool.isShutdown()) {
                Thread.onSpinWait();
            }
            reply.complete("asleep");
        });
        while (!begun.get()) {
            Thread.onSpinWait(); // a latch would have it sleep already
        }
    }

    private static boolean isAsleep(Thread thread) {
        return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
    }

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    @Test
    void whoGetsItLooksBeforeItSleeps() throws Exception {
        assertThat(reply.get()).isEqualTo("awake");
    }

    @Test
    void whoGetsItInTimeLooksBeforeItSleeps() throws Exception {
        assertThat(reply.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo("awake");
    }

    @Test
    void whoJoinsItLooksBeforeItSleeps() {
        assertThat(reply.join()).isEqualTo("awake");
    }

    @Test
    void whatDependsOnItIsWaitedForLikewise() {
        assertThat(reply.thenApply(text -> text)).isInstanceOf(Reply.class);
    }
}
