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
import io.lakon.benchmarks.Total;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Many actors that ping each other at random, one after the other each; the size is how many pings each of them sends. */
public final class Big implements Program {
    private static final int ACTORS = 120;

    private sealed interface Command permits Crowd, Ping, Pong {}

    private record Crowd(List<ActorRef<Command>> everybody) implements Command {}

    private record Ping(ActorRef<Command> replyTo) implements Command {}

    private record Pong() implements Command {}

    @Override
    public List<Figure> run(int pings) throws Exception {
        TimedRun<Long> run = TimedRun.of((guardian, result) -> {
            ActorRef<Long> total = Total.of(guardian, ACTORS, result);
            List<ActorRef<Command>> everybody = IntStream.range(0, ACTORS)
                    .mapToObj(seed -> guardian.spawnAnonymous(
                            Behaviors.<Command>setup(own -> new Member(own, seed, pings, total))))
                    .toList();
            everybody.forEach(each -> each.tell(new Crowd(everybody)));
        });
        Check.that("pongs", run.result(), (long) ACTORS * pings);
        return List.of(Figure.rate("messages", 2 * run.result(), run.nanos()));
    }

    private static final class Member extends AbstractBehavior<Command> {
        private static final Pong PONG = new Pong();

        private final SplittableRandom random;
        private final int pings;
        private final ActorRef<Long> total;
        private final Ping ping;
        private List<ActorRef<Command>> everybody = List.of();
        private int pongs;

        Member(ActorContext<Command> context, int seed, int pings, ActorRef<Long> total) {
            super(context);
            this.random = new SplittableRandom(seed);
            this.pings = pings;
            this.total = total;
            ping = new Ping(context.getSelf());
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Ping.class, this::onPing)
                    .onMessage(Pong.class, this::onPong)
                    .onMessage(Crowd.class, this::onCrowd)
                    .build();
        }

        private Behavior<Command> onCrowd(Crowd crowd) {
            everybody = crowd.everybody;
            pingSomebody();
            return this;
        }

        private Behavior<Command> onPing(Ping other) {
            other.replyTo.tell(PONG);
            return this;
        }

        private Behavior<Command> onPong(Pong pong) {
            pongs++;
            if (pongs < pings) {
                pingSomebody();
            } else {
                total.tell((long) pongs);
            }
            return this;
        }

        private void pingSomebody() {
            everybody.get(random.nextInt(everybody.size())).tell(ping);
        }
    }
}
