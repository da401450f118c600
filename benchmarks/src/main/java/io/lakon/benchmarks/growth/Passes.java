// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.growth;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.lakon.benchmarks.Figure;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/**
 * The same messages again and again in one system, as a million actors take longer to make than to use; the earlier passes warm
 * up.
 */
final class Passes {
    /** How many messages a pass has, at least. */
    static final int MESSAGES = 500_000;

    private static final int PASSES = 10;
    private static final int LIMIT = 5; // minutes, after which a message must have been lost

    private Passes() {}

    /** Starts a pass, which counts {@code ended} down to 0. */
    @FunctionalInterface
    interface Pass {
        void begin(CountDownLatch ended);
    }

    /** The median rate of the later half. */
    static Figure rate(long messages, int ends, Pass pass) throws InterruptedException {
        long[] nanos = new long[PASSES];
        for (int i = 0; i < PASSES; i++) {
            CountDownLatch ended = new CountDownLatch(ends);
            long start = System.nanoTime();
            pass.begin(ended);
            if (!ended.await(LIMIT, MINUTES)) {
                throw new IllegalStateException("A pass did not end: " + ended);
            }
            nanos[i] = System.nanoTime() - start;
        }
        long[] warm = Arrays.copyOfRange(nanos, PASSES / 2, PASSES);
        Arrays.sort(warm);
        return Figure.rate("messages", messages, warm[warm.length / 2]);
    }
}
