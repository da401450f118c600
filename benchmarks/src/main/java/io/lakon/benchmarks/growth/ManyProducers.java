// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.growth;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads outside that flood one actor; the size is how many threads. */
public final class ManyProducers implements Program {
    /** One of so many messages of a pass. */
    private record Item(int ofSoMany, CountDownLatch ended) {}

    @Override
    public List<Figure> run(int producers) throws Exception {
        int each = Passes.MESSAGES / producers;
        int messages = each * producers;
        ExecutorService outside = Executors.newFixedThreadPool(producers);
        try {
            return TimedRun.in(
                    Behaviors.setup(Counter::new),
                    system -> List.of(Passes.rate(messages, 1, ended -> {
                        Item item = new Item(messages, ended);
                        for (int i = 0; i < producers; i++) {
                            outside.execute(() -> flood(system, item, each));
                        }
                    })));
        } finally {
            outside.shutdown();
        }
    }

    private static void flood(ActorSystem<Item> actor, Item item, int times) {
        for (int i = 0; i < times; i++) {
            actor.tell(item);
        }
    }

    private static final class Counter extends AbstractBehavior<Item> {
        private int count;

        Counter(ActorContext<Item> context) {
            super(context);
        }

        @Override
        public Receive<Item> createReceive() {
            return newReceiveBuilder().onMessage(Item.class, this::onItem).build();
        }

        private Behavior<Item> onItem(Item item) {
            count++;
            if (count == item.ofSoMany) {
                count = 0;
                item.ended.countDown();
            }
            return this;
        }
    }
}
