// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Semantics: Dispatchers. */
class HandOverTest {
    private final Taker pool = new Taker();

    /** A pool that runs nothing, and remembers what it was given. */
    private static final class Taker extends ForkJoinPool {
        private final List<HandOver> taken = new ArrayList<>();

        Taker() {
            super(1);
        }

        @Override
        public void execute(ForkJoinTask<?> task) {
            taken.add((HandOver) task);
        }
    }

    private static final class Counting extends Turn {
        private int turns;

        @Override
        public void run() {
            turns++;
        }

        @Override
        protected void refused() {}

        @Override
        protected int progress() {
            return turns;
        }

        @Override
        protected void stuck(Duration time, Duration limit) {}
    }

    @AfterEach
    void shutDown() {
        pool.shutdown();
    }

    @Test
    void aPoolIsNeverGivenTheSameObjectTwice() {
        Dispatcher dispatcher = new Dispatcher("taken", 1, Duration.ZERO, pool, null);
        Counting turn = new Counting();

        dispatcher.dispatch(turn);
        pool.taken.get(0).exec();
        dispatcher.dispatch(turn);
        pool.taken.get(1).exec();

        assertThat(turn.turns).isEqualTo(2);
        assertThat(pool.taken.get(1)).isNotSameAs(pool.taken.get(0));
    }
}
