// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.Start;
import io.lakon.benchmarks.TimedRun;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A thread outside that floods an actor; the size is how many messages there are. */
public final class Tell implements Program {
    @Override
    public List<Figure> run(int messages) throws Exception {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        Behavior<Start> counter = Behaviors.setup(own -> new Counter(own, messages, result));
        long nanos = TimedRun.in(counter, system -> {
            long start = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                system.tell(Start.START);
            }
            result.get(5, MINUTES);
            return System.nanoTime() - start;
        });
        Check.that("messages", result.join(), messages);
        return List.of(Figure.rate("messages", messages, nanos));
    }

    private static final class Counter extends AbstractBehavior<Start> {
        private final int expected;
        private final CompletableFuture<Integer> result;
        private int count;

        Counter(ActorContext<Start> context, int expected, CompletableFuture<Integer> result) {
            super(context);
            this.expected = expected;
            this.result = result;
        }

        @Override
        public Receive<Start> createReceive() {
            return newReceiveBuilder().onMessage(Start.class, this::onStart).build();
        }

        private Behavior<Start> onStart(Start start) {
            count++;
            if (count == expected) {
                result.complete(count);
            }
            return this;
        }
    }
}
