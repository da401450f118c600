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
import java.util.stream.Stream;

/** An arbiter that lets one smoker after the other smoke, at random; the size is how many rounds there are. */
public final class CigaretteSmokers implements Program {
    private static final int SMOKERS = 200;

    private sealed interface Command permits Smoke, Exit {}

    private record Smoke(ActorRef<StartedSmoking> arbiter, int duration) implements Command {}

    private record Exit() implements Command {}

    private record StartedSmoking() {}

    @Override
    public List<Figure> run(int rounds) throws Exception {
        TimedRun<Long> run = TimedRun.of((guardian, result) -> {
            ActorRef<Long> total = Total.of(guardian, SMOKERS, result);
            List<ActorRef<Command>> smokers = Stream.generate(
                            () -> guardian.spawnAnonymous(Behaviors.<Command>setup(own -> new Smoker(own, total))))
                    .limit(SMOKERS)
                    .toList();
            guardian.spawn(Behaviors.<StartedSmoking>setup(own -> new Arbiter(own, smokers, rounds)), "arbiter");
        });
        Check.that("cigarettes", run.result(), rounds);
        return List.of(Figure.rate("cigarettes", rounds, run.nanos()));
    }

    private static final class Arbiter extends AbstractBehavior<StartedSmoking> {
        private final List<ActorRef<Command>> smokers;
        private final SplittableRandom random = new SplittableRandom(7);
        private int left;

        Arbiter(ActorContext<StartedSmoking> context, List<ActorRef<Command>> smokers, int rounds) {
            super(context);
            this.smokers = smokers;
            left = rounds;
            letSomebodySmoke();
        }

        @Override
        public Receive<StartedSmoking> createReceive() {
            return newReceiveBuilder()
                    .onMessage(StartedSmoking.class, this::onStartedSmoking)
                    .build();
        }

        private Behavior<StartedSmoking> onStartedSmoking(StartedSmoking started) {
            left--;
            if (left > 0) {
                letSomebodySmoke();
            } else {
                smokers.forEach(each -> each.tell(new Exit()));
            }
            return this;
        }

        private void letSomebodySmoke() {
            smokers.get(random.nextInt(smokers.size()))
                    .tell(new Smoke(getContext().getSelf(), random.nextInt(1, 1000)));
        }
    }

    private static final class Smoker extends AbstractBehavior<Command> {
        private final ActorRef<Long> total;
        private long cigarettes;
        private double smoke;

        Smoker(ActorContext<Command> context, ActorRef<Long> total) {
            super(context);
            this.total = total;
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Smoke.class, this::onSmoke)
                    .onMessage(Exit.class, this::onExit)
                    .build();
        }

        private Behavior<Command> onSmoke(Smoke start) {
            start.arbiter.tell(new StartedSmoking());
            for (int i = 0; i < start.duration; i++) {
                smoke += Math.sqrt(smoke + i);
            }
            cigarettes++;
            return this;
        }

        private Behavior<Command> onExit(Exit exit) {
            total.tell(cigarettes);
            return Behaviors.stopped();
        }
    }
}
