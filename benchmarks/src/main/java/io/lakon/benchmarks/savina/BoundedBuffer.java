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
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Producers and consumers around a buffer that holds producers back; the size is how many items each producer makes. */
public final class BoundedBuffer implements Program {
    private static final int PRODUCERS = 40;
    private static final int CONSUMERS = 40;
    private static final int CAPACITY = 50;
    private static final int COST = 25;

    private sealed interface Command permits Put, Take {}

    private record Put(ActorRef<Produce> producer, double item) implements Command {}

    private record Take(ActorRef<Consume> consumer) implements Command {}

    private record Produce() {}

    private record Consume(double item) {}

    @Override
    public List<Figure> run(int items) throws Exception {
        int all = PRODUCERS * items;
        TimedRun<Integer> run = TimedRun.of((guardian, result) -> {
            ActorRef<Command> buffer =
                    guardian.spawn(Behaviors.<Command>setup(own -> new Buffer(own, all, result)), "buffer");
            for (int i = 0; i < PRODUCERS; i++) {
                guardian.spawnAnonymous(Behaviors.<Produce>setup(own -> new Producer(own, buffer, items)))
                        .tell(new Produce());
            }
            for (int i = 0; i < CONSUMERS; i++) {
                guardian.spawnAnonymous(Behaviors.<Consume>setup(own -> new Consumer(own, buffer)));
            }
        });
        Check.that("items", run.result(), all);
        return List.of(Figure.rate("items", all, run.nanos()));
    }

    private static double work(double seed) {
        double value = seed;
        for (int i = 0; i < COST; i++) {
            value += Math.sqrt(value + i);
        }
        return value;
    }

    private static final class Buffer extends AbstractBehavior<Command> {
        private final int all;
        private final CompletableFuture<Integer> result;
        private final Queue<Double> items = new ArrayDeque<>();
        private final Queue<ActorRef<Produce>> producers = new ArrayDeque<>(); // held back
        private final Queue<ActorRef<Consume>> consumers = new ArrayDeque<>(); // without work
        private int consumed = -CONSUMERS; // each says that it has time before its first item too

        Buffer(ActorContext<Command> context, int all, CompletableFuture<Integer> result) {
            super(context);
            this.all = all;
            this.result = result;
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Put.class, this::onPut)
                    .onMessage(Take.class, this::onTake)
                    .build();
        }

        private Behavior<Command> onPut(Put put) {
            if (consumers.isEmpty()) {
                items.add(put.item);
            } else {
                consumers.remove().tell(new Consume(put.item));
            }
            if (items.size() < CAPACITY) {
                put.producer.tell(new Produce());
            } else {
                producers.add(put.producer);
            }
            return this;
        }

        private Behavior<Command> onTake(Take take) {
            consumed++;
            if (items.isEmpty()) {
                consumers.add(take.consumer);
            } else {
                take.consumer.tell(new Consume(items.remove()));
                if (!producers.isEmpty()) {
                    producers.remove().tell(new Produce());
                }
            }
            if (consumed == all) {
                result.complete(consumed);
            }
            return this;
        }
    }

    private static final class Producer extends AbstractBehavior<Produce> {
        private final ActorRef<Command> buffer;
        private int left;
        private double last;

        Producer(ActorContext<Produce> context, ActorRef<Command> buffer, int items) {
            super(context);
            this.buffer = buffer;
            left = items;
        }

        @Override
        public Receive<Produce> createReceive() {
            return newReceiveBuilder().onMessage(Produce.class, this::onProduce).build();
        }

        private Behavior<Produce> onProduce(Produce produce) {
            if (left == 0) {
                return Behaviors.stopped();
            }
            left--;
            last = work(last);
            buffer.tell(new Put(getContext().getSelf(), last));
            return this;
        }
    }

    private static final class Consumer extends AbstractBehavior<Consume> {
        private final ActorRef<Command> buffer;
        private final Take take;
        private double last;

        Consumer(ActorContext<Consume> context, ActorRef<Command> buffer) {
            super(context);
            this.buffer = buffer;
            take = new Take(context.getSelf());
            buffer.tell(take);
        }

        @Override
        public Receive<Consume> createReceive() {
            return newReceiveBuilder().onMessage(Consume.class, this::onConsume).build();
        }

        private Behavior<Consume> onConsume(Consume consume) {
            last = work(last + consume.item);
            buffer.tell(take);
            return this;
        }
    }
}
