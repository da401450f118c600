// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import io.lakon.actor.ActorSystem;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Percentiles;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import io.lakon.benchmarks.feature.Echo.Call;
import io.lakon.benchmarks.feature.Echo.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread outside that asks an actor, and waits for each reply; the size is how often. */
public class Ask implements Program {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final int threads;

    public Ask() {
        this(1);
    }

    /** With several threads that ask as often each. */
    Ask(int threads) {
        this.threads = threads;
    }

    /** Who is asked. */
    protected Behavior<Call> guardian() {
        return Echo.create();
    }

    @Override
    public List<Figure> run(int asks) throws Exception {
        ExecutorService outside = Executors.newFixedThreadPool(threads);
        try {
            return TimedRun.in(guardian(), system -> {
                Callable<long[]> asker = () -> ask(system, asks);
                long start = System.nanoTime();
                List<Future<long[]>> askers = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    askers.add(outside.submit(asker));
                }
                long[] latencies = new long[0];
                for (Future<long[]> each : askers) {
                    latencies = both(latencies, each.get());
                }
                List<Figure> figures = new ArrayList<>();
                figures.add(Figure.rate("asks", latencies.length, System.nanoTime() - start));
                figures.addAll(Percentiles.of(latencies));
                return figures;
            });
        } finally {
            outside.shutdown();
        }
    }

    private static long[] ask(ActorSystem<Call> system, int asks) throws Exception {
        long[] latencies = new long[asks];
        for (int i = 0; i < asks; i++) {
            int number = i;
            long start = System.nanoTime();
            Reply reply = AskPattern.<Call, Reply>ask(
                            system, replyTo -> new Call(number, replyTo), TIMEOUT, system.scheduler())
                    .toCompletableFuture()
                    .get();
            latencies[i] = System.nanoTime() - start;
            Check.that("reply", reply.number(), number);
        }
        return latencies;
    }

    private static long[] both(long[] some, long[] others) {
        long[] all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }
}
