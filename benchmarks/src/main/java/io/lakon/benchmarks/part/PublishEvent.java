// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.part;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.eventstream.EventStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An event from the event stream's door until its one subscriber has handled it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PublishEvent {
    private static final int EVENTS = 1000;

    /** The last of a batch says so. */
    private record Event(int number, CompletableFuture<Integer> done) {}

    private final ActorSystem<Event> system;

    public PublishEvent() {
        CompletableFuture<Integer> ready = new CompletableFuture<>();
        system = ActorSystem.create(subscriber(ready), "benchmark");
        ready.join();
    }

    private static Behavior<Event> subscriber(CompletableFuture<Integer> ready) {
        return Behaviors.setup(context -> {
            ActorRef<EventStream.Command> stream = context.getSystem().eventStream();
            stream.tell(new EventStream.Subscribe<>(Event.class, context.getSelf()));
            stream.tell(new EventStream.Publish<>(new Event(EVENTS, ready)));
            return Behaviors.receiveMessage(event -> {
                if (event.number == EVENTS) {
                    event.done.complete(event.number);
                }
                return Behaviors.same();
            });
        });
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public int publish() throws Exception {
        CompletableFuture<Integer> done = new CompletableFuture<>();
        for (int i = 1; i <= EVENTS; i++) {
            system.eventStream().tell(new EventStream.Publish<>(new Event(i, done)));
        }
        return done.get();
    }

    @TearDown
    public void terminate() throws Exception {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().get();
    }
}
