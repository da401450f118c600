// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.eventstream.EventStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Semantics: Delivery.
 *
 * <p>A changing tree of actors with each kind of supervision, under messages from several threads, some of which make it
 * fail, stop, and grow again. The seed is printed; {@code -Dlakon.test.seed} replays its decisions, though
 * not the threads' interleaving.
 */
class ConservationTest {
    private static final int SENDERS = 3;
    private static final int MESSAGES = 60_000; // from each
    private static final int IN_FLIGHT = 3_000; // else most would be unread when the family ends
    private static final int PARENTS = 40;
    private static final int CHILDREN = 25; // of each

    @RegisterExtension
    final Lab lab = Lab.create("""
            lakon.scheduler.implementation = ""
            lakon.actor.default-dispatcher.throughput = 7
            """);

    private final long seed = Long.getLong("lakon.test.seed", System.nanoTime());
    private final Books books = new Books();

    /** Where everybody is who may be sent to; parents first. */
    private final AtomicReferenceArray<ActorRef<Work>> everybody =
            new AtomicReferenceArray<>(PARENTS + PARENTS * CHILDREN);

    private enum Action {
        NOTHING,
        FORWARD,
        FAIL,
        STOP,
        STOP_A_CHILD
    }

    /** One message; its number is its account in the books, {@code chance} decides what is left open. */
    private record Work(int number, Action action, int chance) {
        static Work of(int number, SplittableRandom random) {
            int chance = random.nextInt(Integer.MAX_VALUE);
            int percent = random.nextInt(100);
            return new Work(number, action(percent), chance);
        }

        private static Action action(int percent) {
            if (percent < 3) {
                return Action.FAIL;
            }
            if (percent < 4) {
                return Action.STOP;
            }
            if (percent < 5) {
                return Action.STOP_A_CHILD;
            }
            return percent < 25 ? Action.FORWARD : Action.NOTHING;
        }
    }

    private enum Fate {
        NONE_YET,
        PROCESSED,
        FAILED,
        DEAD_LETTER,
        DROPPED
    }

    /** A failure without a stack, of which there are many. */
    private static final class Expected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Expected() {
            super("on purpose", null, false, false);
        }
    }

    /** What became of each message and of each incarnation. */
    private static final class Books {
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicIntegerArray fates = new AtomicIntegerArray(2 * SENDERS * MESSAGES);
        private final LongAdder settled = new LongAdder();
        private final LongAdder begun = new LongAdder();
        private final LongAdder ended = new LongAdder();
        private final Queue<String> violations = new ConcurrentLinkedQueue<>();

        void settle(Work work, Fate fate) {
            if (fates.compareAndSet(work.number, 0, fate.ordinal())) {
                settled.increment();
            } else {
                violations.add(work + " was " + Fate.values()[fates.get(work.number)] + ", and is " + fate);
            }
        }

        long count(Fate fate) {
            long count = 0;
            for (int number = 0; number < sent.get(); number++) {
                count += fates.get(number) == fate.ordinal() ? 1 : 0;
            }
            return count;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (Fate fate : Fate.values()) {
                text.append(fate).append(" = ").append(count(fate)).append(", ");
            }
            return text.append(begun).append(" incarnations").toString();
        }

        Incarnation begin() {
            begun.increment();
            return new Incarnation();
        }

        final class Incarnation {
            private final AtomicBoolean over = new AtomicBoolean();

            void end(Signal signal) {
                if (signal instanceof PostStop || signal instanceof PreRestart) {
                    if (over.compareAndSet(false, true)) {
                        ended.increment();
                    } else {
                        violations.add("an incarnation ended a second time, by " + signal);
                    }
                }
            }
        }
    }

    /** Watches every actor there is, and hears of the end of each once. */
    private final class Registrar {
        private final Set<ActorRef<?>> living = ConcurrentHashMap.newKeySet();
        private final LongAdder registered = new LongAdder();
        private final ActorRef<ActorRef<?>> ref = lab.spawn(Behaviors.receive(
                (context, actor) -> {
                    living.add(actor);
                    context.watch(actor);
                    registered.increment();
                    return Behaviors.same();
                },
                (context, signal) -> {
                    if (signal instanceof Terminated terminated && !living.remove(terminated.getRef())) {
                        books.violations.add(terminated + " a second time");
                    }
                    return Behaviors.same();
                }));
    }

    private final Registrar registrar = new Registrar();
    private final AtomicInteger spawned = new AtomicInteger();

    private Behavior<Work> supervised(Behavior<Work> behavior, int chance) {
        SupervisorStrategy[] strategies = {
            SupervisorStrategy.stop(),
            SupervisorStrategy.resume(),
            SupervisorStrategy.restart(),
            SupervisorStrategy.restart().withLimit(2, Duration.ofDays(1)),
            SupervisorStrategy.restart().withStopChildren(false),
            SupervisorStrategy.restartWithBackoff(Duration.ofNanos(1), Duration.ofMillis(5), 0.2)
                    .withStashCapacity(3),
        };
        int chosen = chance % (strategies.length + 1);
        return chosen == strategies.length
                ? behavior
                : Behaviors.supervise(behavior).onFailure(Expected.class, strategies[chosen]);
    }

    private Behavior<Work> worker() {
        return Behaviors.setup(context -> {
            Books.Incarnation incarnation = books.begin();
            return Behaviors.receive((same, work) -> work(context, work), (same, signal) -> {
                incarnation.end(signal);
                return Behaviors.same();
            });
        });
    }

    /** Has children in some slots, and fills them again when they are gone. */
    private Behavior<Work> parent(int first) {
        return Behaviors.setup(context -> {
            Books.Incarnation incarnation = books.begin();
            Brood brood = new Brood(context);
            for (int slot = first; slot < first + CHILDREN; slot++) {
                brood.spawn(worker(), slot);
            }
            return Behaviors.receive((same, work) -> work(context, work), (same, signal) -> {
                incarnation.end(signal);
                if (signal instanceof Terminated terminated) {
                    brood.replace(terminated.getRef(), slot -> worker());
                }
                return Behaviors.same();
            });
        });
    }

    /** The children of one incarnation, and the slots that they have. */
    private final class Brood {
        private final ActorContext<?> context;
        private final Map<ActorRef<?>, Integer> slots = new HashMap<>();

        Brood(ActorContext<?> context) {
            this.context = context;
        }

        void spawn(Behavior<Work> behavior, int slot) {
            ActorRef<Work> child = context.spawnAnonymous(supervised(behavior, spawned.incrementAndGet()));
            context.watch(child);
            registrar.ref.tell(child);
            slots.put(child, slot);
            everybody.set(slot, child);
        }

        void replace(ActorRef<?> gone, IntFunction<Behavior<Work>> behavior) {
            Integer slot = slots.remove(gone);
            if (slot != null) { // else it was a child of the incarnation before
                spawn(behavior.apply(slot), slot);
            }
        }
    }

    private Behavior<Work> work(ActorContext<Work> context, Work work) {
        books.settle(work, work.action == Action.FAIL ? Fate.FAILED : Fate.PROCESSED);
        switch (work.action) {
            case FAIL:
                throw new Expected();
            case STOP:
                return Behaviors.stopped();
            case STOP_A_CHILD:
                List<ActorRef<Void>> children = context.getChildren();
                if (!children.isEmpty()) {
                    context.stop(children.get(work.chance % children.size()));
                }
                return Behaviors.same();
            case FORWARD:
                send(new Work(books.sent.getAndIncrement(), Action.NOTHING, 0), work.chance);
                return Behaviors.same();
            default:
                return Behaviors.same();
        }
    }

    private void send(Work work, int chance) {
        ActorRef<Work> somebody = everybody.get(chance % everybody.length());
        somebody.tell(work);
    }

    /** The parents' parent: whoever of them is gone, is replaced; ends with everybody when it is told anything. */
    private Behavior<String> family() {
        return Behaviors.setup(context -> {
            Brood brood = new Brood(context);
            for (int slot = 0; slot < PARENTS; slot++) {
                brood.spawn(parent(PARENTS + slot * CHILDREN), slot);
            }
            return Behaviors.receive((same, message) -> Behaviors.stopped(), (same, signal) -> {
                if (signal instanceof Terminated terminated) {
                    brood.replace(terminated.getRef(), slot -> parent(PARENTS + slot * CHILDREN));
                }
                return Behaviors.same();
            });
        });
    }

    private Behavior<AllDeadLetters> bookkeeper() {
        return Behaviors.receiveMessageWithSame(report -> {
            if (report.message() instanceof Work work) {
                if (report instanceof Dropped) {
                    books.settle(work, Fate.DROPPED);
                } else if (report instanceof DeadLetter) {
                    books.settle(work, Fate.DEAD_LETTER);
                } else {
                    books.violations.add(report.toString());
                }
            }
        });
    }

    private void subscribeBookkeeper() {
        ActorRef<AllDeadLetters> bookkeeper = lab.spawn(bookkeeper());
        lab.system().eventStream().tell(new EventStream.Subscribe<>(AllDeadLetters.class, bookkeeper));
        lab.reports(); // subscribed after it
    }

    @Test
    void everyMessageHasOneFateAndEveryIncarnationAndActorOneEnd() throws InterruptedException {
        String summary = "-Dlakon.test.seed=" + seed;
        subscribeBookkeeper();
        ActorRef<String> family = lab.spawn(family());
        Lab.awaitTrue(() -> everybody.get(everybody.length() - 1) != null && allThere());

        List<Thread> senders = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SENDERS; i++) {
            SplittableRandom own = random.split();
            Thread sender = new Thread(() -> {
                for (int j = 0; j < MESSAGES; j++) {
                    Lab.awaitTrue(() -> books.sent.get() - books.settled.sum() < IN_FLIGHT);
                    send(Work.of(books.sent.getAndIncrement(), own), own.nextInt(Integer.MAX_VALUE));
                }
            });
            senders.add(sender);
            sender.start();
        }
        for (Thread sender : senders) {
            sender.join();
        }
        Probe<Object> probe = lab.probe();
        family.tell("end");
        probe.awaitEnd(family);

        Lab.awaitTrue(() -> books.settled.sum() >= books.sent.get()
                && registrar.registered.sum() == spawned.get()
                && registrar.living.isEmpty());
        System.out.println(getClass().getSimpleName() + ": " + summary + " " + books + ", " + spawned + " actors");
        assertThat(books.violations).as(summary).isEmpty();
        assertThat(books.settled.sum()).as(summary).isEqualTo(books.sent.get());
        assertThat(books.ended.sum()).as(summary).isEqualTo(books.begun.sum());
        assertThat(lab.system().inspect().deadLetters()).as(summary).isEqualTo(books.count(Fate.DEAD_LETTER));
        assertThat(lab.system().inspect().dropped()).as(summary).isEqualTo(books.count(Fate.DROPPED));
    }

    private boolean allThere() {
        for (int i = 0; i < everybody.length(); i++) {
            if (everybody.get(i) == null) {
                return false;
            }
        }
        return true;
    }
}
