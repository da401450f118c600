// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.lakon.actor.Books.Fate;
import io.lakon.internal.dispatch.Shutdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Semantics: Delivery.
 *
 * <p>Several threads send to a few actors, some of whose messages fail them, restart them or stop them. {@code
 * -Dlakon.test.seed} replays what is sent, though not the threads' interleaving.
 */
class ConservationTest {
    private static final int SENDERS = 3;
    private static final int MESSAGES = 1_500; // from each
    private static final int ACTORS = 8;

    @RegisterExtension
    final Lab lab = Lab.create(Diversity.SETTINGS);

    private final long seed = Long.getLong("lakon.test.seed", System.nanoTime());
    private final Books books = new Books(SENDERS * MESSAGES);
    private final List<ActorRef<Work>> actors = new ArrayList<>();
    private final Set<Executor> executors = ConcurrentHashMap.newKeySet();
    private final CountDownLatch started = new CountDownLatch(ACTORS);

    /** One message; {@code chance} decides what it does to its actor. */
    private interface Work extends Books.Entry {
        int chance();
    }

    private record Plain(int number, int chance) implements Work {}

    private record Urgent(int number, int chance) implements Work, ControlMessage {}

    private static Behavior<Work> supervised(Behavior<Work> behavior, int number) {
        SupervisorStrategy strategy = number % 2 == 0 ? SupervisorStrategy.restart() : SupervisorStrategy.resume();
        return Behaviors.supervise(behavior).onFailure(Books.Expected.class, strategy);
    }

    private Behavior<Work> worker() {
        return Behaviors.setup(context -> {
            executors.add(context.getExecutionContext());
            started.countDown();
            Books.Incarnation incarnation = books.begin();
            return Behaviors.receive((same, work) -> handle(work), (same, signal) -> {
                incarnation.end(signal);
                return Behaviors.same();
            });
        });
    }

    private Behavior<Work> handle(Work work) {
        boolean fails = work.chance() % 20 == 0;
        books.settle(work, fails ? Fate.FAILED : Fate.PROCESSED);
        if (fails) {
            throw new Books.Expected();
        }
        return work.chance() % (MESSAGES / 2) == 1 ? Behaviors.stopped() : Behaviors.same();
    }

    private void send(SplittableRandom random, Runnable halfway) {
        for (int i = 0; i < MESSAGES; i++) {
            if (i == MESSAGES / 2) {
                halfway.run();
            }
            int number = books.open();
            int chance = random.nextInt(Integer.MAX_VALUE);
            actors.get(random.nextInt(ACTORS))
                    .tell(chance % 5 == 0 ? new Urgent(number, chance) : new Plain(number, chance));
        }
    }

    static Stream<Arguments> everyKindOfDispatcherAndMailbox() {
        return Stream.of(Diversity.DISPATCHERS)
                .flatMap(
                        dispatcher -> Stream.of(Diversity.MAILBOXES).map(mailbox -> Arguments.of(dispatcher, mailbox)));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfDispatcherAndMailbox")
    void everyMessageHasOneFate(String dispatcher, String mailbox) throws InterruptedException {
        run(dispatcher, mailbox, () -> {});
    }

    @ParameterizedTest
    @MethodSource("everyKindOfDispatcherAndMailbox")
    void everyMessageHasOneFateThoughTheExecutorIsShutDownMeanwhile(String dispatcher, String mailbox)
            throws InterruptedException {
        run(dispatcher, mailbox, () -> executors.forEach(Shutdown::of));
    }

    @Test
    void everyMessageHasOneFateThoughTheDefaultExecutorIsShutDownMeanwhile() throws InterruptedException {
        LongAdder processed = new LongAdder();
        // Its own system, which cannot end any more: what would stop its actors does not run.
        ActorSystem<Work> system = ActorSystem.create(
                Behaviors.receiveMessageWithSame(work -> processed.increment()),
                "doomed",
                ConfigFactory.parseString("lakon.daemonic = on").withFallback(ConfigFactory.load()));
        for (int i = 0; i < ACTORS; i++) {
            actors.add(system);
        }

        sendAll(() -> Shutdown.of(system.executionContext()));

        Lab.awaitTrue(() -> processed.sum() + system.inspect().deadLetters() >= books.sent());
        assertThat(processed.sum() + system.inspect().deadLetters())
                .as("-Dlakon.test.seed=%s", seed)
                .isEqualTo(books.sent());
    }

    private void run(String dispatcher, String mailbox, Runnable halfway) throws InterruptedException {
        books.audit(lab);
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        for (int i = 0; i < ACTORS; i++) {
            Behavior<Work> behavior = supervised(worker(), i);
            actors.add(Deed.inside(
                    parent, context -> context.spawnAnonymous(behavior, Diversity.props(dispatcher, mailbox))));
        }
        started.await();

        sendAll(halfway);
        parent.tell(context -> Behaviors.stopped());
        lab.probe().awaitEnd(parent);

        books.close(lab, "-Dlakon.test.seed=" + seed + " " + books);
    }

    private void sendAll(Runnable halfway) throws InterruptedException {
        List<Thread> senders = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SENDERS; i++) {
            SplittableRandom own = random.split();
            Runnable then = i == 0 ? halfway : () -> {};
            Thread sender = new Thread(() -> send(own, then));
            senders.add(sender);
            sender.start();
        }
        for (Thread sender : senders) {
            sender.join();
        }
    }
}
