// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A router that deals out messages in turn, the same number to each routee; the size is how many each gets. */
abstract class Routing implements Program {
    static final int ROUTEES = 8;

    enum Work {
        WORK
    }

    private enum Progress {
        READY,
        DONE
    }

    /** With the router that {@code context} spawns; each of its routees is to be a {@code worker}. */
    abstract ActorRef<Work> spawnRouter(ActorContext<?> context, Behavior<Work> worker);

    @Override
    public List<Figure> run(int messages) throws Exception {
        CompletableFuture<Long> started = new CompletableFuture<>();
        TimedRun<Long> run = TimedRun.of((guardian, result) -> guardian.spawn(
                Behaviors.<Progress>setup(own -> new Dealer(own, this, messages, started, result)), "dealer"));
        return List.of(Figure.rate("messages", (long) ROUTEES * messages, run.result() - started.join()));
    }

    /** Deals out one message each, and when all have come, the others: a group router does not know its routees at once. */
    private static final class Dealer extends AbstractBehavior<Progress> {
        private final ActorRef<Work> router;
        private final int messages;
        private final CompletableFuture<Long> started;
        private final CompletableFuture<Long> result;
        private int ready;
        private int done;

        Dealer(
                ActorContext<Progress> context,
                Routing routing,
                int messages,
                CompletableFuture<Long> started,
                CompletableFuture<Long> result) {
            super(context);
            this.messages = messages;
            this.started = started;
            this.result = result;
            ActorRef<Progress> self = context.getSelf();
            router = routing.spawnRouter(context, Behaviors.setup(own -> new Worker(own, messages, self)));
            deal(1);
        }

        @Override
        public Receive<Progress> createReceive() {
            return newReceiveBuilder()
                    .onMessageEquals(Progress.READY, this::onReady)
                    .onMessageEquals(Progress.DONE, this::onDone)
                    .build();
        }

        private Behavior<Progress> onReady() {
            ready++;
            if (ready == ROUTEES) {
                started.complete(System.nanoTime());
                deal(messages);
            }
            return this;
        }

        private Behavior<Progress> onDone() {
            done++;
            if (done == ROUTEES) {
                result.complete(System.nanoTime());
            }
            return this;
        }

        private void deal(int rounds) {
            for (int i = 0; i < rounds * ROUTEES; i++) {
                router.tell(Work.WORK);
            }
        }
    }

    private static final class Worker extends AbstractBehavior<Work> {
        private final int expected;
        private final ActorRef<Progress> dealer;
        private int count = -1; // the first message is none that counts

        Worker(ActorContext<Work> context, int expected, ActorRef<Progress> dealer) {
            super(context);
            this.expected = expected;
            this.dealer = dealer;
        }

        @Override
        public Receive<Work> createReceive() {
            return newReceiveBuilder().onMessage(Work.class, this::onWork).build();
        }

        private Behavior<Work> onWork(Work work) {
            count++;
            if (count == 0) {
                dealer.tell(Progress.READY);
            } else if (count == expected) {
                dealer.tell(Progress.DONE);
            }
            return this;
        }
    }
}
