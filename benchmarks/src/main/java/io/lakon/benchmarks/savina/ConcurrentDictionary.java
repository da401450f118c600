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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A map in an actor, and actors that read it and now and then write; the size is how many requests each of them makes. */
public final class ConcurrentDictionary implements Program {
    private static final int WORKERS = 20;
    private static final int KEYS = 4096;
    private static final int WRITES = 10; // of a hundred

    private sealed interface Command permits Write, Read {}

    private record Write(ActorRef<Value> replyTo, int key, int value) implements Command {}

    private record Read(ActorRef<Value> replyTo, int key) implements Command {}

    private record Value(int value) {}

    @Override
    public List<Figure> run(int requests) throws Exception {
        TimedRun<Long> run = TimedRun.of((guardian, result) -> {
            ActorRef<Long> total = Total.of(guardian, WORKERS, result);
            ActorRef<Command> dictionary = guardian.spawn(Behaviors.setup(Dictionary::new), "dictionary");
            for (int i = 0; i < WORKERS; i++) {
                int seed = i;
                guardian.spawnAnonymous(
                        Behaviors.<Value>setup(own -> new Worker(own, dictionary, seed, requests, total)));
            }
        });
        Check.that("replies", run.result(), (long) WORKERS * requests);
        return List.of(Figure.rate("requests", run.result(), run.nanos()));
    }

    private static final class Dictionary extends AbstractBehavior<Command> {
        private final Map<Integer, Integer> values = new HashMap<>();

        Dictionary(ActorContext<Command> context) {
            super(context);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Read.class, this::onRead)
                    .onMessage(Write.class, this::onWrite)
                    .build();
        }

        private Behavior<Command> onRead(Read read) {
            read.replyTo.tell(new Value(values.getOrDefault(read.key, read.key)));
            return this;
        }

        private Behavior<Command> onWrite(Write write) {
            values.put(write.key, write.value);
            write.replyTo.tell(new Value(write.value));
            return this;
        }
    }

    /** Knows what it gets: the value of a key is the key. */
    private static final class Worker extends AbstractBehavior<Value> {
        private final ActorRef<Command> dictionary;
        private final SplittableRandom random;
        private final int requests;
        private final ActorRef<Long> total;
        private int sent;
        private int right;
        private int key;

        Worker(
                ActorContext<Value> context,
                ActorRef<Command> dictionary,
                int seed,
                int requests,
                ActorRef<Long> total) {
            super(context);
            this.dictionary = dictionary;
            this.random = new SplittableRandom(seed);
            this.requests = requests;
            this.total = total;
            request();
        }

        @Override
        public Receive<Value> createReceive() {
            return newReceiveBuilder().onMessage(Value.class, this::onValue).build();
        }

        private Behavior<Value> onValue(Value reply) {
            if (reply.value == key) {
                right++;
            }
            if (sent < requests) {
                request();
            } else {
                total.tell((long) right);
            }
            return this;
        }

        private void request() {
            sent++;
            key = random.nextInt(KEYS);
            ActorRef<Value> self = getContext().getSelf();
            dictionary.tell(random.nextInt(100) < WRITES ? new Write(self, key, key) : new Read(self, key));
        }
    }
}
