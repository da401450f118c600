// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.lakon;

import io.lakon.benchmarks.Check;
import io.lakon.internal.mailbox.CoarseClock;
import io.lakon.internal.mailbox.UnboundedQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Messages that one thread puts into a mailbox's queue, and takes out again; the time is for all that the depth says. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PutAndDrain {
    @Param({"1", "1000"})
    private int depth;

    private final UnboundedQueue queue = new UnboundedQueue(new CoarseClock());
    private final Object message = new Object();

    @Benchmark
    public void putAndDrain() {
        for (int i = 0; i < depth; i++) {
            queue.offer(message);
        }
        int drained = 0;
        while (queue.poll() != null) {
            drained++;
        }
        Check.that("messages", drained, depth);
    }
}
