// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.savina;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import java.util.List;

/** An actor that floods another, and then asks how many messages there were; the size is how many. */
public final class Counting implements Program {
    private sealed interface Command permits Increment, Retrieve {}

    private record Increment() implements Command {}

    private record Retrieve(ActorRef<Integer> replyTo) implements Command {}

    @Override
    public List<Figure> run(int messages) throws Exception {
        TimedRun<Integer> run = TimedRun.of((guardian, result) -> {
            ActorRef<Command> counter = guardian.spawn(Behaviors.setup(Counter::new), "counter");
            guardian.spawn(
                    Behaviors.<Integer>setup(own -> {
                        Increment increment = new Increment();
                        for (int i = 0; i < messages; i++) {
                            counter.tell(increment);
                        }
                        counter.tell(new Retrieve(own.getSelf()));
                        return Behaviors.receiveMessage(count -> {
                            result.complete(count);
                            return Behaviors.same();
                        });
                    }),
                    "producer");
        });
        Check.that("count", run.result(), messages);
        return List.of(Figure.rate("messages", messages, run.nanos()));
    }

    private static final class Counter extends AbstractBehavior<Command> {
        private int count;

        Counter(ActorContext<Command> context) {
            super(context);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Increment.class, this::onIncrement)
                    .onMessage(Retrieve.class, this::onRetrieve)
                    .build();
        }

        private Behavior<Command> onIncrement(Increment increment) {
            count++;
            return this;
        }

        private Behavior<Command> onRetrieve(Retrieve retrieve) {
            retrieve.replyTo.tell(count);
            return this;
        }
    }
}
