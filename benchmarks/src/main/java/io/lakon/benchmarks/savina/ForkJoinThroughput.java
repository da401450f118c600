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
import io.lakon.benchmarks.Start;
import io.lakon.benchmarks.TimedRun;
import io.lakon.benchmarks.Total;
import java.util.List;
import java.util.stream.Stream;

/** One actor that deals out messages to many, a little work each; the size is how many messages each of them gets. */
public final class ForkJoinThroughput implements Program {
    private static final int ACTORS = 60;

    @Override
    public List<Figure> run(int messages) throws Exception {
        TimedRun<Long> run = TimedRun.of((guardian, result) -> {
            ActorRef<Long> total = Total.of(guardian, ACTORS, result);
            Behavior<Start> worker = Behaviors.setup(own -> new Worker(own, messages, total));
            List<ActorRef<Start>> workers = Stream.generate(() -> guardian.spawnAnonymous(worker))
                    .limit(ACTORS)
                    .toList();
            for (int i = 0; i < messages; i++) {
                for (ActorRef<Start> each : workers) {
                    each.tell(Start.START);
                }
            }
        });
        Check.that("messages", run.result(), (long) ACTORS * messages);
        return List.of(Figure.rate("messages", run.result(), run.nanos()));
    }

    private static final class Worker extends AbstractBehavior<Start> {
        private final int expected;
        private final ActorRef<Long> total;
        private int messages;
        private double angle = 37.2;

        Worker(ActorContext<Start> context, int expected, ActorRef<Long> total) {
            super(context);
            this.expected = expected;
            this.total = total;
        }

        @Override
        public Receive<Start> createReceive() {
            return newReceiveBuilder().onMessage(Start.class, this::onStart).build();
        }

        private Behavior<Start> onStart(Start start) {
            angle += Math.sin(angle);
            messages++;
            if (messages == expected) {
                total.tell((long) messages);
            }
            return this;
        }
    }
}
