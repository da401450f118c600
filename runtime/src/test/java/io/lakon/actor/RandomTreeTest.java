// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.Books.Fate;
import io.lakon.internal.dispatch.Shutdown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Semantics: Delivery, Lifecycle, Death watch.
 *
 * <p>A changing tree of ten thousand actors with each kind of supervision, dispatcher and mailbox, under a million messages
 * from several threads, some of which make it fail, stop, and grow again; meanwhile some executors are shut down. The seed is
 * printed; {@code -Dlakon.test.seed} replays its decisions, though not the threads' interleaving.
 */
class RandomTreeTest {
    private static final int SENDERS = 4;
    private static final int MESSAGES = 210_000; // from each; actors send some more
    private static final int IN_FLIGHT = 10_000; // else most would be unread when the family ends
    private static final int PARENTS = 100;
    private static final int CHILDREN = 99; // of each

    @RegisterExtension
    final Lab lab = Lab.create(Diversity.SETTINGS);

    private final long seed = Long.getLong("lakon.test.seed", System.nanoTime());
    private final Books books = new Books(2 * SENDERS * MESSAGES);

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

    /** One message; {@code chance} decides what is left open. */
    private record Work(int number, Action action, int chance) implements Books.Entry {
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
            return percent < 30 ? Action.FORWARD : Action.NOTHING;
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
                        books.violation(terminated + " a second time");
                    }
                    return Behaviors.same();
                }));
    }

    private final Registrar registrar = new Registrar();
    private final AtomicInteger spawned = new AtomicInteger();

    private static Behavior<Work> supervised(Behavior<Work> behavior, int number) {
        SupervisorStrategy[] strategies = {
            SupervisorStrategy.stop(),
            SupervisorStrategy.resume(),
            SupervisorStrategy.restart(),
            SupervisorStrategy.restart().withLimit(2, Duration.ofDays(1)),
            SupervisorStrategy.restart().withStopChildren(false),
            SupervisorStrategy.restartWithBackoff(Duration.ofNanos(1), Duration.ofMillis(5), 0.2)
                    .withStashCapacity(3),
        };
        int chosen = number % (strategies.length + 1);
        return chosen == strategies.length
                ? behavior
                : Behaviors.supervise(behavior).onFailure(Books.Expected.class, strategies[chosen]);
    }

    /** Every other actor is an ordinary one; of those on threads of their own there are few. */
    private static Props props(int number) {
        if (number % 2 == 0) {
            return Props.empty();
        }
        int kind = number / 2;
        String dispatcher = Diversity.DISPATCHERS[kind % Diversity.DISPATCHERS.length];
        String mailbox = Diversity.MAILBOXES[kind % Diversity.MAILBOXES.length];
        return Diversity.props(dispatcher.equals("pinned") && kind % 50 != 4 ? "doomed" : dispatcher, mailbox);
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
            int number = spawned.incrementAndGet();
            ActorRef<Work> child = context.spawnAnonymous(supervised(behavior, number), props(number));
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
                throw new Books.Expected();
            case STOP:
                return Behaviors.stopped();
            case STOP_A_CHILD:
                List<ActorRef<Void>> children = context.getChildren();
                if (!children.isEmpty()) {
                    context.stop(children.get(work.chance % children.size()));
                }
                return Behaviors.same();
            case FORWARD:
                send(new Work(books.open(), Action.NOTHING, 0), work.chance);
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

    private void sendAll(SplittableRandom random, Runnable halfway) {
        for (int i = 0; i < MESSAGES; i++) {
            if (i == MESSAGES / 2) {
                halfway.run();
            }
            Lab.awaitTrue(() -> books.unsettled() < IN_FLIGHT);
            send(Work.of(books.open(), random), random.nextInt(Integer.MAX_VALUE));
        }
    }

    private boolean areAllThere() {
        for (int i = 0; i < everybody.length(); i++) {
            if (everybody.get(i) == null) {
                return false;
            }
        }
        return true;
    }

    @Test
    void everyMessageHasOneFateAndEveryIncarnationAndActorOneEnd() throws InterruptedException {
        books.audit(lab);
        ActorRef<String> family = lab.spawn(family());
        Lab.awaitTrue(this::areAllThere);

        List<Thread> senders = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SENDERS; i++) {
            SplittableRandom own = random.split();
            Runnable halfway = i > 0
                    ? () -> {}
                    : () -> Shutdown.of(lab.system().dispatchers().lookup(DispatcherSelector.fromConfig("doomed")));
            Thread sender = new Thread(() -> sendAll(own, halfway));
            senders.add(sender);
            sender.start();
        }
        for (Thread sender : senders) {
            sender.join();
        }
        Probe<Object> probe = lab.probe();
        family.tell("end");
        probe.awaitEnd(family);

        Lab.awaitTrue(() -> registrar.registered.sum() == spawned.get() && registrar.living.isEmpty());
        String how = "-Dlakon.test.seed=" + seed + " " + books + ", " + spawned + " actors";
        System.out.println(getClass().getSimpleName() + ": " + how);
        books.close(lab, how);
        assertThat(books.sent()).as(how).isGreaterThan(SENDERS * MESSAGES);
    }
}
