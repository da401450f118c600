// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.part;

import io.lakon.actor.ActorSystem;
import io.lakon.actor.AskPattern;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.feature.Echo;
import io.lakon.benchmarks.feature.Echo.Call;
import io.lakon.benchmarks.feature.Echo.Reply;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An ask from outside until the reply is there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AskAndReply {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final ActorSystem<Call> system = ActorSystem.create(Echo.create(), "benchmark");
    private int number;

    @Benchmark
    public void ask() throws Exception {
        number++;
        Reply reply = AskPattern.<Call, Reply>ask(
                        system, replyTo -> new Call(number, replyTo), TIMEOUT, system.scheduler())
                .toCompletableFuture()
                .get();
        Check.that("reply", reply.number(), number);
    }

    @TearDown
    public void terminate() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get();
    }
}
