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

/**
 * Philosophers who ask an arbitrator for two forks, again and again until they may eat; the size is how often each of them
 * eats. The denials are not counted: how many there are is chance.
 */
public final class Philosophers implements Program {
    private static final int PHILOSOPHERS = 20;

    private sealed interface Command permits Hungry, Done {}

    private record Hungry(ActorRef<Answer> philosopher, int place) implements Command {}

    private record Done(int place) implements Command {}

    private enum Answer {
        EAT,
        DENIED
    }

    @Override
    public List<Figure> run(int meals) throws Exception {
        TimedRun<Long> run = TimedRun.of((guardian, result) -> {
            ActorRef<Long> total = Total.of(guardian, PHILOSOPHERS, result);
            ActorRef<Command> arbitrator = guardian.spawn(Behaviors.setup(Arbitrator::new), "arbitrator");
            for (int i = 0; i < PHILOSOPHERS; i++) {
                int place = i;
                guardian.spawnAnonymous(
                        Behaviors.<Answer>setup(own -> new Philosopher(own, arbitrator, place, meals, total)));
            }
        });
        Check.that("meals", run.result(), (long) PHILOSOPHERS * meals);
        return List.of(Figure.rate("meals", run.result(), run.nanos()));
    }

    private static final class Arbitrator extends AbstractBehavior<Command> {
        private final boolean[] inUse = new boolean[PHILOSOPHERS];

        Arbitrator(ActorContext<Command> context) {
            super(context);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Hungry.class, this::onHungry)
                    .onMessage(Done.class, this::onDone)
                    .build();
        }

        private Behavior<Command> onHungry(Hungry hungry) {
            if (inUse[left(hungry.place)] || inUse[right(hungry.place)]) {
                hungry.philosopher.tell(Answer.DENIED);
            } else {
                use(hungry.place, true);
                hungry.philosopher.tell(Answer.EAT);
            }
            return this;
        }

        private Behavior<Command> onDone(Done done) {
            use(done.place, false);
            return this;
        }

        private void use(int place, boolean use) {
            inUse[left(place)] = use;
            inUse[right(place)] = use;
        }

        private static int left(int place) {
            return place;
        }

        private static int right(int place) {
            return (place + 1) % PHILOSOPHERS;
        }
    }

    private static final class Philosopher extends AbstractBehavior<Answer> {
        private final ActorRef<Command> arbitrator;
        private final Hungry hungry;
        private final Done done;
        private final int meals;
        private final ActorRef<Long> total;
        private int eaten;

        Philosopher(
                ActorContext<Answer> context,
                ActorRef<Command> arbitrator,
                int place,
                int meals,
                ActorRef<Long> total) {
            super(context);
            this.arbitrator = arbitrator;
            this.meals = meals;
            this.total = total;
            hungry = new Hungry(context.getSelf(), place);
            done = new Done(place);
            arbitrator.tell(hungry);
        }

        @Override
        public Receive<Answer> createReceive() {
            return newReceiveBuilder()
                    .onMessageEquals(Answer.DENIED, this::onDenied)
                    .onMessageEquals(Answer.EAT, this::onEat)
                    .build();
        }

        private Behavior<Answer> onDenied() {
            arbitrator.tell(hungry);
            return this;
        }

        private Behavior<Answer> onEat() {
            eaten++;
            arbitrator.tell(done);
            if (eaten < meals) {
                arbitrator.tell(hungry);
            } else {
                total.tell((long) eaten);
            }
            return this;
        }
    }
}
