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
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.SplittableRandom;

/**
 * A sorted list in an actor, and actors that look for elements, add some, and count them; the size is how many requests each of
 * them makes. The longer the list, the longer takes a request: that is a program with long messages among short ones.
 */
public final class ConcurrentSortedList implements Program {
    private static final int WORKERS = 20;
    private static final int VALUES = 1000;
    private static final int ADDITIONS = 10; // of a hundred
    private static final int COUNTS = 1;

    private sealed interface Command permits Add, Contains, Count {}

    private record Add(ActorRef<Answer> replyTo, int value) implements Command {}

    private record Contains(ActorRef<Answer> replyTo, int value) implements Command {}

    private record Count(ActorRef<Answer> replyTo) implements Command {}

    private record Answer(int number) {}

    @Override
    public List<Figure> run(int requests) throws Exception {
        TimedRun<Long> run = TimedRun.of((guardian, result) -> {
            ActorRef<Long> total = Total.of(guardian, WORKERS, result);
            ActorRef<Command> list = guardian.spawn(Behaviors.setup(SortedList::new), "list");
            for (int i = 0; i < WORKERS; i++) {
                int seed = i;
                guardian.spawnAnonymous(Behaviors.<Answer>setup(own -> new Worker(own, list, seed, requests, total)));
            }
        });
        Check.that("answers", run.result(), (long) WORKERS * requests);
        return List.of(Figure.rate("requests", run.result(), run.nanos()));
    }

    private static final class SortedList extends AbstractBehavior<Command> {
        private final List<Integer> values = new LinkedList<>();

        SortedList(ActorContext<Command> context) {
            super(context);
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Contains.class, this::onContains)
                    .onMessage(Add.class, this::onAdd)
                    .onMessage(Count.class, this::onCount)
                    .build();
        }

        private Behavior<Command> onContains(Contains question) {
            ListIterator<Integer> found = from(question.value);
            boolean contains = found.hasNext() && found.next() == question.value;
            question.replyTo.tell(new Answer(contains ? 1 : 0));
            return this;
        }

        private Behavior<Command> onAdd(Add addition) {
            from(addition.value).add(addition.value);
            addition.replyTo.tell(new Answer(1));
            return this;
        }

        private Behavior<Command> onCount(Count question) {
            question.replyTo.tell(new Answer(values.size()));
            return this;
        }

        /** Stands before the first that is not less. */
        private ListIterator<Integer> from(int value) {
            ListIterator<Integer> each = values.listIterator();
            while (each.hasNext()) {
                if (each.next() >= value) {
                    each.previous();
                    break;
                }
            }
            return each;
        }
    }

    private static final class Worker extends AbstractBehavior<Answer> {
        private final ActorRef<Command> list;
        private final SplittableRandom random;
        private final int requests;
        private final ActorRef<Long> total;
        private int answers;

        Worker(ActorContext<Answer> context, ActorRef<Command> list, int seed, int requests, ActorRef<Long> total) {
            super(context);
            this.list = list;
            this.random = new SplittableRandom(seed);
            this.requests = requests;
            this.total = total;
            request();
        }

        @Override
        public Receive<Answer> createReceive() {
            return newReceiveBuilder().onMessage(Answer.class, this::onAnswer).build();
        }

        private Behavior<Answer> onAnswer(Answer answer) {
            answers++;
            if (answers < requests) {
                request();
            } else {
                total.tell((long) answers);
            }
            return this;
        }

        private void request() {
            ActorRef<Answer> self = getContext().getSelf();
            int kind = random.nextInt(100);
            int value = random.nextInt(VALUES);
            if (kind < COUNTS) {
                list.tell(new Count(self));
            } else if (kind < COUNTS + ADDITIONS) {
                list.tell(new Add(self, value));
            } else {
                list.tell(new Contains(self, value));
            }
        }
    }
}
