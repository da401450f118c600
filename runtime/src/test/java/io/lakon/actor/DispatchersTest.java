// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import io.lakon.internal.dispatch.Shutdown;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Semantics: Dispatchers. */
class DispatchersTest {
    private static final String SETTINGS = """
            one-thread-pool {
              executor = thread-pool-executor
              thread-pool-executor.fixed-pool-size = 1
              throughput = 1
            }
            one-fork-join-thread {
              executor = fork-join-executor
              fork-join-executor { parallelism-min = 1, parallelism-max = 1 }
              throughput = 1
            }
            two-fork-join-threads {
              executor = fork-join-executor
              fork-join-executor { parallelism-min = 2, parallelism-max = 2 }
            }
            generous {
              executor = thread-pool-executor
              thread-pool-executor.fixed-pool-size = 1
              throughput = 3
            }
            hasty {
              executor = thread-pool-executor
              thread-pool-executor.fixed-pool-size = 1
              throughput-deadline-time = 1ns
            }
            saturated {
              executor = thread-pool-executor
              thread-pool-executor { fixed-pool-size = 1, task-queue-size = 1 }
            }
            alias = one-thread-pool
            alias-of-alias = alias
            dangling = nowhere
            ring = knot
            knot = ring
            strange-type { type = Pinned }
            strange-executor { executor = affinity-pool }
            no-throughput { throughput = 0 }
            no-threads { executor = thread-pool-executor, thread-pool-executor.fixed-pool-size = 0 }
            no-parallelism { fork-join-executor.parallelism-min = 0 }
            worded { throughput = many }
            negative-deadline { throughput-deadline-time = -1ms }
            restless { executor = thread-pool-executor, thread-pool-executor.keep-alive-time = 0s }
            number = 7
            """;

    @RegisterExtension
    final Lab lab = Lab.create(SETTINGS);

    private final Probe<Object> probe = lab.probe();

    private static DispatcherSelector on(String path) {
        return DispatcherSelector.fromConfig(path);
    }

    private static String threadOf(ActorRef<Deed> actor) {
        return Deed.inside(actor, context -> Thread.currentThread().getName());
    }

    // Which one.

    @Test
    void anActorRunsOnTheDefaultDispatcher() {
        assertThat(threadOf(lab.spawn(Deed.actor()))).matches("lab-lakon\\.actor\\.default-dispatcher-\\d+");
    }

    @Test
    void theDefaultDispatcherCanBeChosenByItsPath() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor", on(Dispatchers.DefaultDispatcherId()));

        assertThat(threadOf(actor)).startsWith("lab-lakon.actor.default-dispatcher-");
    }

    @Test
    void anActorMayBlockOnTheBlockingDispatcher() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor", DispatcherSelector.blocking());

        assertThat(threadOf(actor)).matches("lab-lakon\\.actor\\.default-blocking-io-dispatcher-\\d+");
    }

    @Test
    void anActorRunsOnTheDispatcherThatIsConfiguredForIt() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor", on("one-thread-pool"));

        assertThat(threadOf(actor)).isEqualTo("lab-one-thread-pool-1");
    }

    @Test
    void propsChooseADispatcherToo() {
        ActorRef<Deed> actor =
                lab.spawn(Deed.actor(), "actor", Props.empty().withDispatcherFromConfig("one-thread-pool"));

        assertThat(threadOf(actor)).isEqualTo("lab-one-thread-pool-1");
    }

    @Test
    void aChildWithoutPropsRunsOnTheDefaultDispatcherAndNotItsParents() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor(), "parent", on("one-thread-pool"));
        ActorRef<Deed> child = Deed.inside(parent, context -> context.spawn(Deed.actor(), "child"));

        assertThat(threadOf(child)).startsWith("lab-lakon.actor.default-dispatcher-");
    }

    @Test
    void aChildMayRunWhereItsParentDoes() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor(), "parent", on("one-thread-pool"));
        ActorRef<Deed> child =
                Deed.inside(parent, context -> context.spawn(Deed.actor(), "child", DispatcherSelector.sameAsParent()));

        assertThat(threadOf(child)).isEqualTo("lab-one-thread-pool-1");
    }

    @Test
    void aPathThatHoldsATextStandsForTheDispatcherItNames() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor", on("alias-of-alias"));

        assertThat(threadOf(actor)).isEqualTo("lab-one-thread-pool-1");
    }

    @Test
    void whatADispatcherLeavesOutIsAsInTheDefaultOne() {
        Executor blocking = lab.system().dispatchers().lookup(DispatcherSelector.blocking());
        CompletableFuture<String> ran = new CompletableFuture<>();

        blocking.execute(() -> ran.complete(Thread.currentThread().getName()));

        assertThat(Lab.await(ran)).startsWith("lab-lakon.actor.default-blocking-io-dispatcher-");
    }

    @Test
    void theExecutionContextOfAnActorIsItsDispatcher() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor", on("one-thread-pool"));
        CompletableFuture<String> ran = new CompletableFuture<>();

        Deed.inside(actor, ActorContext::getExecutionContext)
                .execute(() -> ran.complete(Thread.currentThread().getName()));

        assertThat(Lab.await(ran)).isEqualTo("lab-one-thread-pool-1");
    }

    @Test
    void theProbesOfIdleDispatchersAreAnswered() {
        assertThat(lab.system().inspect().dispatchers())
                .extracting(DispatcherSnapshot::id)
                .containsExactly("lakon.actor.default-dispatcher");
        assertThat(lab.system().inspect().dispatchers())
                .allSatisfy(dispatcher -> assertThat(dispatcher.unanswered()).isZero());
    }

    // Which one not.

    @Test
    void anUnknownDispatcherIsRefusedWhereTheActorIsSpawned() {
        assertThatThrownBy(() -> lab.spawn(Deed.actor(), "actor", on("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[nowhere] is not configured");
    }

    @Test
    void anActorThatWasRefusedDoesNotTakeUpItsName() {
        assertThatThrownBy(() -> lab.spawn(Deed.actor(), "actor", on("nowhere")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(lab.spawn(Deed.actor(), "actor").path().name()).isEqualTo("actor");
    }

    @Test
    void anAliasOfAnUnknownDispatcherIsRefused() {
        assertThatThrownBy(() -> lab.spawn(Deed.actor(), "actor", on("dangling")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[dangling]")
                .hasMessageContaining("[nowhere]");
    }

    @Test
    void aliasesThatGoInARingAreRefused() {
        assertThatThrownBy(() -> lab.spawn(Deed.actor(), "actor", on("ring")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[ring]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\"", "a..b", "{"})
    void aPathThatIsNoneIsRefused(String path) {
        assertThatThrownBy(() -> lab.spawn(Deed.actor(), "actor", on(path)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[" + path + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "strange-type, strange-type.type, Pinned",
        "strange-executor, strange-executor.executor, affinity-pool",
        "no-throughput, no-throughput.throughput, 0",
        "no-threads, no-threads.thread-pool-executor.fixed-pool-size, 0",
        "no-parallelism, no-parallelism.fork-join-executor.parallelism-min, 0",
        "worded, throughput, STRING",
        "negative-deadline, negative-deadline.throughput-deadline-time, PT-0.001S",
        "restless, restless.thread-pool-executor.keep-alive-time, PT0S",
        "number, number, NUMBER",
    })
    void aWrongSettingIsRefusedWithItsKeyItsValueAndItsOrigin(String path, String key, String value) {
        assertThatThrownBy(() -> lab.spawn(Deed.actor(), "actor", on(path)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(value)
                .hasMessageContaining("String: "); // the origin: a text of this test
    }

    @Test
    void theParentsDispatcherIsKnownToActorsOnly() {
        assertThatThrownBy(() -> lab.system().dispatchers().lookup(DispatcherSelector.sameAsParent()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parent");
    }

    // Fairness.

    /** Notes each message with the actor's name. */
    private ActorRef<Integer> counting(String name, String dispatcher) {
        return lab.spawn(
                Behaviors.receiveMessageWithSame(number -> probe.ref().tell(name + number)), name, on(dispatcher));
    }

    /** Holds up the only thread of a dispatcher. */
    private Gate hold(String dispatcher) {
        Gate gate = new Gate();
        lab.system().dispatchers().lookup(on(dispatcher)).execute(gate::pass);
        gate.awaitArrival();
        return gate;
    }

    @Test
    void twoActorsOnOneThreadWithAThroughputOfOneAlternate() {
        ActorRef<Integer> a = counting("a", "one-thread-pool");
        ActorRef<Integer> b = counting("b", "one-thread-pool");
        Gate gate = hold("one-thread-pool");
        List.of(1, 2, 3).forEach(a::tell);
        List.of(1, 2, 3).forEach(b::tell);

        gate.open();

        probe.expect("a1", "b1", "a2", "b2", "a3", "b3");
    }

    @Test
    void anActorHandlesAsManyMessagesInARowAsTheThroughputSays() {
        ActorRef<Integer> a = counting("a", "generous");
        ActorRef<Integer> b = counting("b", "generous");
        Gate gate = hold("generous");
        List.of(1, 2, 3, 4).forEach(a::tell);
        List.of(1, 2).forEach(b::tell);

        gate.open();

        probe.expect("a1", "a2", "a3", "b1", "b2", "a4");
    }

    @Test
    void anActorHandlesOneMessageThoughItsDeadlineIsOverAtOnceAndThenOthersHaveTheirTurn() {
        ActorRef<Integer> a = counting("a", "hasty");
        ActorRef<Integer> b = counting("b", "hasty");
        Gate gate = hold("hasty");
        List.of(1, 2).forEach(a::tell);
        List.of(1, 2).forEach(b::tell);

        gate.open();

        probe.expect("a1", "b1", "a2", "b2");
    }

    @Test
    void anActorWithManyMessagesDoesNotKeepAForkJoinThreadFromOthers() {
        int messages = 10_000;
        CompletableFuture<Integer> seen = new CompletableFuture<>();
        int[] handled = {0};
        ActorRef<String> busy = lab.spawn(
                Behaviors.receiveMessageWithSame(message -> handled[0]++), "busy", on("one-fork-join-thread"));
        ActorRef<String> other = lab.spawn(
                Behaviors.receiveMessageWithSame(message -> seen.complete(handled[0])),
                "other",
                on("one-fork-join-thread"));
        Gate gate = hold("one-fork-join-thread");
        for (int i = 0; i < messages; i++) {
            busy.tell("message");
        }
        other.tell("message");

        gate.open();

        assertThat(Lab.await(seen)).as("messages of the busy one before").isLessThan(messages / 10);
    }

    @Test
    void actorsThatKeepEachOtherBusyDoNotKeepAForkJoinThreadFromWhatComesFromOutside() {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Boolean> ran = new CompletableFuture<>();
        ActorRef<ActorRef<?>> one = lab.spawn(returning(over::get), "one", on("one-fork-join-thread"));
        ActorRef<ActorRef<?>> two = lab.spawn(returning(over::get), "two", on("one-fork-join-thread"));
        one.tell(two);

        lab.system().dispatchers().lookup(on("one-fork-join-thread")).execute(() -> ran.complete(true));

        try {
            assertThat(Lab.await(ran)).isTrue();
        } finally {
            over.set(true);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3_000})
    void actorsThatKeepEachOtherBusyDoNotKeepAThreadFromWhomAHandlerThatWaitsHasTold(int nanosEach) {
        AtomicBoolean over = new AtomicBoolean();
        CountDownLatch told = new CountDownLatch(3);
        DispatcherSelector threads = on("two-fork-join-threads");
        ActorRef<Deed> waiting = lab.spawn(Deed.actor(), "waiting", threads);
        List<ActorRef<String>> others = Stream.of("one", "two", "three")
                .map(name ->
                        lab.spawn(Behaviors.<String>receiveMessageWithSame(message -> told.countDown()), name, threads))
                .toList();
        CountDownLatch busy = new CountDownLatch(20_000);
        BooleanSupplier ends = () -> {
            long end = System.nanoTime() + nanosEach;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            busy.countDown();
            return over.get();
        };
        ActorRef<ActorRef<?>> here = lab.spawn(returning(ends), "here", threads);
        ActorRef<ActorRef<?>> there = lab.spawn(returning(ends), "there", threads);
        here.tell(there);
        there.tell(here); // so that a worker always has one of them in its own queue, if that is where they are
        Lab.awaitTrue(() -> busy.getCount() == 0);

        try {
            boolean were = Deed.inside(waiting, context -> {
                others.forEach(each -> each.tell("while I wait"));
                return told.await(Lab.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            });

            assertThat(were).isTrue();
        } finally {
            over.set(true);
        }
    }

    @Test
    void whoIsToldByAHandlerThatThenWaitsHasItsTurnMeanwhile() {
        CountDownLatch told = new CountDownLatch(1);
        ActorRef<String> other = lab.spawn(Behaviors.receiveMessageWithSame(message -> told.countDown()));
        ActorRef<Deed> waiting = lab.spawn(Deed.actor());

        boolean wasTold = Deed.inside(waiting, context -> {
            other.tell("while I wait");
            return told.await(Lab.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        });

        assertThat(wasTold).isTrue();
    }

    /** Sends itself to whoever is named in its messages. */
    private static Behavior<ActorRef<?>> returning(BooleanSupplier over) {
        return Behaviors.receive((context, other) -> {
            if (!over.getAsBoolean()) {
                other.unsafeUpcast().tell(context.getSelf());
            }
            return Behaviors.same();
        });
    }

    // Executors that refuse, and factories.

    @Test
    void turnsForWhichAThreadPoolHasNoRoomRunOnTheDefaultDispatcher() {
        Gate gate = hold("saturated");
        ActorRef<Deed> waiting = lab.spawn(Deed.actor(), "waiting", on("saturated"));
        ActorRef<Deed> refused = lab.spawn(Deed.actor(), "refused", on("saturated"));

        assertThat(threadOf(refused)).startsWith("lab-lakon.actor.default-dispatcher-");
        gate.open();
        assertThat(threadOf(waiting)).isEqualTo("lab-saturated-1");
    }

    @Test
    void whatElseAThreadPoolHasNoRoomForRunsOnTheDefaultDispatcher() {
        Gate gate = hold("saturated");
        Executor executor = lab.system().dispatchers().lookup(on("saturated"));
        executor.execute(() -> {});
        CompletableFuture<String> ran = new CompletableFuture<>();

        executor.execute(() -> ran.complete(Thread.currentThread().getName()));

        assertThat(Lab.await(ran)).startsWith("lab-lakon.actor.default-dispatcher-");
        gate.open();
    }

    @Test
    void whenItsExecutorIsShutDownAnActorGoesOnOnTheDefaultDispatcher() {
        ActorRef<Integer> actor = counting("a", "one-thread-pool");
        actor.tell(1);
        probe.expect("a1");

        Shutdown.of(lab.system().dispatchers().lookup(on("one-thread-pool")));
        actor.tell(2);

        probe.expect("a2");
    }

    @Test
    void actorsThatKeepEachOtherBusyOnTheDefaultDispatcherForWantOfTheirsDoNotKeepItFromOthers() {
        AtomicBoolean over = new AtomicBoolean();
        DispatcherSelector threads = on("one-fork-join-thread");
        int pairs = 2 * Math.max(2, Runtime.getRuntime().availableProcessors());
        List<ActorRef<ActorRef<?>>> actors = IntStream.range(0, 2 * pairs)
                .mapToObj(i -> lab.spawn(returning(over::get), "busy-" + i, threads))
                .toList();
        Shutdown.of(lab.system().dispatchers().lookup(threads));
        for (int i = 0; i < pairs; i++) {
            actors.get(2 * i).tell(actors.get(2 * i + 1));
        }

        ActorRef<Integer> other = counting("other", "lakon.actor.default-dispatcher");
        other.tell(1);

        try {
            probe.expect("other1");
        } finally {
            over.set(true);
        }
    }

    @Test
    void whenTheDefaultExecutorIsShutDownTooMessagesBecomeDeadLetters() {
        // Its own system, which cannot end any more: what would stop its actors does not run.
        ActorSystem<Integer> system = ActorSystem.create(
                Behaviors.receiveMessageWithSame(probe.ref()::tell),
                "doomed",
                ConfigFactory.parseString("lakon.daemonic = on").withFallback(ConfigFactory.load()));
        system.tell(1);
        probe.expect(1);

        Shutdown.of(system.executionContext());
        Lab.awaitTrue(() -> {
            system.tell(2);
            return system.inspect().deadLetters() > 0;
        });

        long before = system.inspect().deadLetters();
        system.tell(3);
        assertThat(system.inspect().deadLetters()).isEqualTo(before + 1);
    }

    @Nested
    class ATimerThatIsHeldUp {
        @RegisterExtension
        final Lab withTimer = Lab.inRealTime();

        private final Gate gate = new Gate();

        @AfterEach
        void open() {
            gate.open();
        }

        @Test
        void isNotNeededForTheReplyThatAHandlerWaitsFor() {
            ActorRef<ActorRef<String>> other =
                    withTimer.spawn(Behaviors.receiveMessageWithSame(asker -> asker.tell("reply")));
            ActorRef<Deed> waiting = withTimer.spawn(Deed.actor());
            Scheduler scheduler = withTimer.system().scheduler();
            scheduler.scheduleOnce(Duration.ZERO, gate::pass, Runnable::run);
            gate.awaitArrival();

            String reply = Deed.inside(
                    waiting,
                    context -> Lab.await(
                            AskPattern.<ActorRef<String>, String>ask(other, asker -> asker, Lab.PATIENCE, scheduler)
                                    .toCompletableFuture()));

            assertThat(reply).isEqualTo("reply");
        }
    }

    @Nested
    class AnExecutorThatIsShutDownWhileItMakesAThread {
        private Runnable meanwhile = () -> {};

        @RegisterExtension
        final Lab withThreads = Lab.create(
                SETTINGS + "one-thread-pool.thread-pool-executor.keep-alive-time = 1ns",
                setup -> setup.withThreads(this::make, ForkJoinPool.defaultForkJoinWorkerThreadFactory));

        private Thread make(Runnable action) {
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return new Thread(action);
        }

        private ActorRef<Deed> idle(String name) {
            ActorRef<Deed> actor = withThreads.spawn(Deed.actor(), name, on("one-thread-pool"));
            Thread thread = Deed.inside(actor, context -> Thread.currentThread());
            Lab.awaitTrue(() -> !thread.isAlive());
            return actor;
        }

        @Test
        void runsWhatReliedOnThatThread() {
            ActorRef<Deed> actor = idle("actor");
            ActorRef<Deed> other = idle("other");
            CompletableFuture<Boolean> ran = new CompletableFuture<>();
            CompletableFuture<Boolean> otherRan = new CompletableFuture<>();
            meanwhile = () -> { // as from other threads
                other.tell(context -> same(otherRan.complete(true)));
                Shutdown.of(withThreads.system().dispatchers().lookup(on("one-thread-pool")));
            };

            actor.tell(context -> same(ran.complete(true)));

            assertThat(Lab.await(ran)).isTrue();
            assertThat(Lab.await(otherRan)).isTrue();
        }

        private static Behavior<Deed> same(boolean done) {
            return Behaviors.same();
        }
    }

    /** As a container's factories may be, once the application is going away. */
    @Nested
    class FactoriesThatMakeNoThread {
        private volatile @Nullable Supplier<? extends Thread> answer;

        private final ThreadFactory threads =
                action -> answer == null ? Executors.defaultThreadFactory().newThread(action) : answer.get();

        private final ForkJoinPool.ForkJoinWorkerThreadFactory workers = pool -> answer == null
                ? ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool)
                : (ForkJoinWorkerThread) answer.get();

        @RegisterExtension
        final Lab withThreads = Lab.create(SETTINGS, setup -> setup.withThreads(threads, workers));

        private final Probe<Object> witness = withThreads.probe();

        static Stream<Supplier<? extends Thread>> answers() {
            return Stream.of(
                    () -> null,
                    () -> {
                        throw new IllegalStateException("the application is going away");
                    },
                    () -> {
                        throw new RejectedExecutionException("the application is going away");
                    });
        }

        @ParameterizedTest
        @MethodSource("answers")
        void doNotKeepAForkJoinPoolFromRunningItsActors(Supplier<? extends Thread> noThread) {
            answer = noThread;

            tellTwice("one-fork-join-thread");
        }

        @ParameterizedTest
        @MethodSource("answers")
        void doNotKeepAThreadPoolFromRunningItsActors(Supplier<? extends Thread> noThread) {
            answer = noThread;

            tellTwice("one-thread-pool");
        }

        private void tellTwice(String dispatcher) {
            ActorRef<String> actor = withThreads.spawn(
                    Behaviors.receiveMessageWithSame(message -> witness.ref()
                            .tell(message + " on " + Thread.currentThread().getName())),
                    "actor",
                    on(dispatcher));

            actor.tell("first");
            actor.tell("second");

            witness.expect("first on lab-" + dispatcher + "-1", "second on lab-" + dispatcher + "-1");
        }
    }
}
