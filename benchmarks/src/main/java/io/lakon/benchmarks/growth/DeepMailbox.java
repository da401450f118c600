// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.growth;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * An actor that puts messages into its mailbox, tells itself a new one for each that it handles, and in the end handles the rest;
 * the size is how many wait.
 */
public final class DeepMailbox implements Program {
    private sealed interface Command permits Fill, Item {}

    private record Fill(int depth, CountDownLatch ended) implements Command {}

    private record Item(long number) implements Command {}

    @Override
    public List<Figure> run(int depth) throws Exception {
        try (Pauses pauses = new Pauses()) {
            Figure rate = TimedRun.in(
                    Behaviors.<Command>setup(Treadmill::new),
                    system -> Passes.rate(Passes.MESSAGES + depth, 1, ended -> system.tell(new Fill(depth, ended))));
            return List.of(rate, pauses.longest());
        }
    }

    private static final class Treadmill extends AbstractBehavior<Command> {
        private CountDownLatch ended = new CountDownLatch(0);
        private int depth;
        private int told;
        private int handled;

        Treadmill(ActorContext<Command> context) {
            super(context);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Item.class, this::onItem)
                    .onMessage(Fill.class, this::onFill)
                    .build();
        }

        private Behavior<Command> onFill(Fill fill) {
            ended = fill.ended;
            depth = fill.depth;
            told = 0;
            handled = 0;
            while (told < depth) {
                tellMyself();
            }
            return this;
        }

        private Behavior<Command> onItem(Item item) {
            if (item.number != handled) {
                throw new IllegalStateException(item + " comes after " + handled + " others");
            }
            handled++;
            if (told < Passes.MESSAGES + depth) {
                tellMyself();
            } else if (handled == told) {
                ended.countDown();
            }
            return this;
        }

        private void tellMyself() {
            getContext().getSelf().tell(new Item(told++));
        }
    }
}
