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
import java.util.concurrent.CompletableFuture;

/** Two actors, and one message between them, to and fro; the size is how many times. */
public final class PingPong implements Program {
    private record Ping(ActorRef<Pong> replyTo) {}

    private record Pong(int number) {}

    @Override
    public List<Figure> run(int rounds) throws Exception {
        TimedRun<Integer> run = TimedRun.of((guardian, result) -> {
            ActorRef<Ping> ponger = guardian.spawn(Behaviors.setup(Ponger::new), "ponger");
            guardian.spawn(Behaviors.<Pong>setup(own -> new Pinger(own, ponger, rounds, result)), "pinger");
        });
        Check.that("pongs", run.result(), rounds);
        return List.of(Figure.rate("messages", 2L * rounds, run.nanos()));
    }

    private static final class Pinger extends AbstractBehavior<Pong> {
        private final ActorRef<Ping> ponger;
        private final int rounds;
        private final CompletableFuture<Integer> result;
        private final Ping ping;

        Pinger(ActorContext<Pong> context, ActorRef<Ping> ponger, int rounds, CompletableFuture<Integer> result) {
            super(context);
            this.ponger = ponger;
            this.rounds = rounds;
            this.result = result;
            ping = new Ping(context.getSelf());
            ponger.tell(ping);
        }

        @Override
        public Receive<Pong> createReceive() {
            return newReceiveBuilder().onMessage(Pong.class, this::onPong).build();
        }

        private Behavior<Pong> onPong(Pong pong) {
            if (pong.number < rounds) {
                ponger.tell(ping);
            } else {
                result.complete(pong.number);
            }
            return this;
        }
    }

    private static final class Ponger extends AbstractBehavior<Ping> {
        private int pongs;

        Ponger(ActorContext<Ping> context) {
            super(context);
        }

        @Override
        public Receive<Ping> createReceive() {
            return newReceiveBuilder().onMessage(Ping.class, this::onPing).build();
        }

        private Behavior<Ping> onPing(Ping ping) {
            pongs++;
            ping.replyTo.tell(new Pong(pongs));
            return this;
        }
    }
}
