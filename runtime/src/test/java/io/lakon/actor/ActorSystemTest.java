// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Semantics: The actor system and its end. */
class ActorSystemTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    @RegisterExtension
    final LogCapture log = LogCapture.of(ActorSystem.class);

    @RegisterExtension
    final LogCapture actors = LogCapture.of("io.lakon.actor.Actor");

    private final Probe<Object> probe = lab.probe();

    /** The system of a test that makes one of its own; ended after it. */
    private ActorSystem<?> own;

    @AfterEach
    void end() throws InterruptedException {
        if (own != null) {
            own.terminate();
            assertThat(own.awaitTermination(Lab.PATIENCE)).isTrue();
        }
    }

    private <T> ActorSystem<T> create(Behavior<T> guardian, BootstrapSetup setup) {
        ActorSystem<T> system = ActorSystem.create(guardian, "shop", setup);
        own = system;
        return system;
    }

    private <T> ActorSystem<T> create(Behavior<T> guardian) {
        return create(guardian, BootstrapSetup.create());
    }

    private static Config configuration(String settings) {
        return ConfigFactory.parseString(settings).withFallback(ConfigFactory.load());
    }

    private static List<String> threadsOf(String system) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith(system + "-"))
                .toList();
    }

    // Its start.

    @ParameterizedTest
    @ValueSource(strings = {"", "-shop", "_shop", "a b", "shop/1", "läden", "shop.one"})
    void aMalformedNameIsRefused(String name) {
        assertThatThrownBy(() -> ActorSystem.create(Behaviors.empty(), name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[" + name + "]");
    }

    @Test
    void sameIsRefusedAsTheGuardian() {
        assertThatThrownBy(() -> ActorSystem.create(Behaviors.same(), "shop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Behaviors.same()");
    }

    @Test
    void unhandledIsRefusedAsTheGuardian() {
        assertThatThrownBy(() -> ActorSystem.create(Behaviors.unhandled(), "shop"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "lakon.actor.default-dispatcher.throughput = 0, lakon.actor.default-dispatcher.throughput",
        "lakon.actor.default-dispatcher.executor = none, lakon.actor.default-dispatcher.executor",
        "lakon.actor.probe-interval = soon, probe-interval",
        "lakon.actor.probe-interval = 0s, lakon.actor.probe-interval",
        "lakon.log-dead-letters = some, log-dead-letters",
        "lakon.log-dead-letters = -1, lakon.log-dead-letters",
        "lakon.log-dead-letters-suspend-duration = long, log-dead-letters-suspend-duration",
        "lakon.daemonic = perhaps, lakon.daemonic",
        "lakon.actor.typed.restart-stash-capacity = -1, lakon.actor.typed.restart-stash-capacity",
        "lakon.scheduler.implementation = no.such.Scheduler, lakon.scheduler.implementation",
        "lakon.scheduler.implementation = java.lang.String, lakon.scheduler.implementation",
    })
    void aWrongSettingIsRefusedWithTheSystemsNameTheKeyAndItsOrigin(String setting, String key) {
        assertThatThrownBy(() -> ActorSystem.create(Behaviors.empty(), "refused", configuration(setting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[refused]")
                .hasMessageContaining(key)
                .hasMessageContaining("String: 1"); // the origin: the first line of a text
    }

    @Test
    void whatAConfigurationLeavesOutIsAsInTheReference() {
        create(
                Behaviors.empty(),
                BootstrapSetup.create(ConfigFactory.parseString("limit = 3, lakon.log-dead-letters = ${limit}")));

        assertThat(own.settings().config().getInt("lakon.log-dead-letters")).isEqualTo(3);
        assertThat(own.settings().config().getString("lakon.actor.default-dispatcher.type"))
                .isEqualTo("Dispatcher");
    }

    @Test
    void aSystemThatWasRefusedLeavesNoThread() {
        assertThatThrownBy(() -> ActorSystem.create(
                        Behaviors.empty(), "stillborn", configuration("lakon.log-dead-letters = some")))
                .isInstanceOf(IllegalArgumentException.class);

        Lab.awaitTrue(() -> threadsOf("stillborn").isEmpty());
    }

    @Test
    void theGuardianKeepsMessagesUntilItsSetupIsOver() {
        Gate gate = new Gate();
        ActorSystem<String> system = create(Behaviors.setup(context -> {
            gate.pass();
            probe.ref().tell("set up");
            return Behaviors.receiveMessageWithSame(probe.ref()::tell);
        }));

        system.tell("early");
        gate.open();

        probe.expect("set up", "early");
    }

    @Test
    void aGuardianWhoseSetupFailsEndsTheSystem() throws InterruptedException {
        ActorSystem<String> system = create(Behaviors.setup(context -> {
            throw new Broken();
        }));

        assertThat(system.awaitTermination(Lab.PATIENCE)).isTrue();
    }

    @Test
    void theFailureOfTheGuardianIsLogged() throws InterruptedException {
        ActorSystem<String> system = create(Behaviors.setup(context -> {
            throw new Broken();
        }));

        assertThat(system.awaitTermination(Lab.PATIENCE)).isTrue();
        assertThat(log.messages()).anySatisfy(message -> assertThat(message).contains("guardian has failed"));
    }

    @Test
    void aGuardianThatStopsEndsTheSystem() throws InterruptedException {
        ActorSystem<String> system = create(Behaviors.stopped());

        assertThat(system.awaitTermination(Lab.PATIENCE)).isTrue();
    }

    @Test
    void theSystemIsARefToItsGuardian() {
        ActorSystem<String> system = create(Behaviors.receive((context, message) -> {
            probe.ref().tell(context.getSelf().path());
            return Behaviors.same();
        }));

        system.tell("who are you?");

        probe.expect(system.path());
        assertThat(system.path().toStringWithoutAddress()).isEqualTo("/user");
    }

    @Test
    void twoSystemsOfOneNameDoNotTouchEachOther() {
        ActorSystem<String> one = create(Behaviors.receiveMessageWithSame(probe.ref()::tell));
        ActorSystem<String> two = ActorSystem.create(Behaviors.stopped(), "shop");
        Lab.await(two.getWhenTerminated());

        one.tell("alive");

        probe.expect("alive");
    }

    // Its guardian on the thread that creates it.

    @Test
    void whatAGuardianOnTheCallerSpawnsExistsWhenCreateReturnsThoughNoThreadRunsYet() {
        CountDownLatch released = new CountDownLatch(1);
        ThreadFactory threads = action -> Executors.defaultThreadFactory().newThread(() -> {
            awaitQuietly(released);
            action.run();
        });
        ForkJoinPool.ForkJoinWorkerThreadFactory workers = pool -> new ForkJoinWorkerThread(pool) {
            @Override
            protected void onStart() {
                super.onStart();
                awaitQuietly(released);
            }
        };
        CompletableFuture<ActorRef<String>> spawned = new CompletableFuture<>();

        create(
                Behaviors.setup(context -> {
                    spawned.complete(context.spawn(Behaviors.receiveMessageWithSame(probe.ref()::tell), "auctioneer"));
                    return Behaviors.empty();
                }),
                BootstrapSetup.create().withThreads(threads, workers).withGuardianOnCaller());

        assertThat(spawned).as("the guardian's setup is over").isCompleted();
        assertThat(own.printTree()).contains("auctioneer");
        spawned.join().tell("held back");
        probe.expectNothing();
        released.countDown();
        probe.expect("held back");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aGuardianOnTheCallerRunsItsSetupOnThatThreadAndItsMessagesElsewhere() {
        ActorSystem<String> system = create(
                Behaviors.setup(context -> {
                    probe.ref().tell(Thread.currentThread());
                    return Behaviors.receiveMessageWithSame(
                            message -> probe.ref().tell(Thread.currentThread().getName()));
                }),
                BootstrapSetup.create().withGuardianOnCaller());

        system.tell("message");

        probe.expect(Thread.currentThread());
        assertThat(probe.next(String.class)).startsWith("shop-lakon.actor.default-dispatcher-");
    }

    @Test
    void aGuardianOnTheCallerThatFailsDoesNotMakeCreateThrow() throws InterruptedException {
        ActorSystem<String> system = create(
                Behaviors.setup(context -> {
                    throw new Broken();
                }),
                BootstrapSetup.create().withGuardianOnCaller());

        assertThat(system.awaitTermination(Lab.PATIENCE)).isTrue();
    }

    @Test
    void aGuardianOnTheCallerDoesNotLogUnderTheNameOfWhoeverCalled() throws InterruptedException {
        aGuardianOnTheCallerThatFailsDoesNotMakeCreateThrow();

        assertThat(actors.messages()).anySatisfy(message -> assertThat(message).contains("broken on purpose"));
    }

    // Its threads.

    @Test
    void theNamesOfItsThreadsBeginWithItsName() {
        Thread thread = lab.system().threadFactory().newThread(() -> {});

        assertThat(thread.getName()).startsWith("lab-");
    }

    @Test
    void itsThreadsAreDaemonsIfSoConfigured() {
        create(Behaviors.empty(), BootstrapSetup.create(configuration("lakon.daemonic = on")));

        assertThat(own.threadFactory().newThread(() -> {}).isDaemon()).isTrue();
        assertThat(lab.system().threadFactory().newThread(() -> {}).isDaemon()).isFalse();
    }

    // Its end.

    @Test
    void whenItHasEndedNoneOfItsThreadsIsLeft() throws InterruptedException {
        ActorSystem<Deed> system = ActorSystem.create(Deed.actor(), "ending");
        Deed.inside(system, context -> context.spawn(Deed.actor(), "child", DispatcherSelector.blocking()));
        assertThat(threadsOf("ending")).isNotEmpty();

        system.terminate();

        assertThat(system.awaitTermination(Lab.PATIENCE)).isTrue();
        Lab.awaitTrue(() -> threadsOf("ending").isEmpty());
    }

    @Test
    void itsActorsHaveAllStoppedWhenItSaysThatItHasEnded() {
        ActorSystem<Deed> system = create(Deed.actor());
        Gate gate = new Gate();
        Deed.inside(
                system,
                context -> context.spawnAnonymous(Behaviors.receiveSignal((child, signal) -> {
                    gate.pass();
                    probe.ref().tell("child " + signal);
                    return Behaviors.same();
                })));

        system.terminate();
        gate.awaitArrival();
        assertThat(system.getWhenTerminated().toCompletableFuture()).isNotDone();
        gate.open();

        assertThat(Lab.await(system.getWhenTerminated())).isEqualTo(Done.getInstance());
        probe.expect("child PostStop");
    }

    @Test
    void terminateReturnsAtOnceAndFurtherCallsChangeNothing() {
        ActorSystem<Deed> system = create(Deed.actor());
        Gate gate = new Gate();
        system.tell(context -> {
            gate.pass();
            return Behaviors.same();
        });
        gate.awaitArrival();

        system.terminate();
        system.terminate();
        assertThat(system.getWhenTerminated().toCompletableFuture()).isNotDone();
        gate.open();

        Lab.await(system.getWhenTerminated());
        assertThatCode(system::terminate).doesNotThrowAnyException();
    }

    @Test
    void theReceptionistServesTheApplicationToItsEnd() {
        ActorSystem<String> system = create(Behaviors.setup(context -> Behaviors.receiveSignal((same, signal) -> {
            probe.ref().tell(context.getSystem().printTree());
            return Behaviors.same();
        })));

        system.terminate();

        assertThat(probe.next(String.class)).contains("receptionist\n").contains("event-stream\n");
    }

    @Test
    void aMessageAfterTheEndIsADeadLetterAndNothingIsThrown() {
        ActorSystem<String> system = create(Behaviors.stopped());
        Lab.await(system.getWhenTerminated());

        system.tell("late");

        assertThat(system.inspect().deadLetters()).isOne();
    }

    @Test
    void whoHearsOfTheEndMayWaitForAnAskThatItHasFailed() {
        ActorSystem<ActorRef<String>> system = create(Behaviors.ignore());
        CompletableFuture<String> unanswered = AskPattern.<ActorRef<String>, String>ask(
                        system, replyTo -> replyTo, Duration.ofMinutes(1))
                .toCompletableFuture();
        CompletionStage<Boolean> failed = system.getWhenTerminated()
                .thenApply(done -> unanswered
                        .handle((reply, failure) -> failure instanceof AskTimeoutException)
                        .join());

        system.terminate();

        assertThat(Lab.await(failed)).isTrue();
    }

    @Test
    void awaitTerminationSaysWhenItsTimeIsOver() throws InterruptedException {
        assertThat(lab.system().awaitTermination(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void aDispatcherThatIsFirstAskedForAfterTheEndTakesNoWork() {
        ActorSystem<String> system = create(Behaviors.stopped());
        Lab.await(system.getWhenTerminated());

        assertThatThrownBy(() -> system.dispatchers()
                        .lookup(DispatcherSelector.blocking())
                        .execute(() -> probe.ref().tell("ran")))
                .isInstanceOf(RejectedExecutionException.class);
    }

    // Looking inside.

    @Test
    void theTreeShowsEachActorBelowItsParent() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor(), "parent");
        Deed.inside(parent, context -> context.spawn(Deed.actor(), "child"));

        assertThat(lab.system().printTree()).isEqualTo("""
                        /
                        ├─ system
                        │  ├─ event-stream
                        │  └─ receptionist
                        └─ user
                           ├─ $a
                           └─ parent
                              └─ child
                        """);
    }

    @Test
    void theTreeShowsWhatIsNotAsItShouldBe() {
        Gate gate = new Gate();
        ActorRef<Deed> actor =
                lab.spawn(Behaviors.supervise(Deed.actor()).onFailure(SupervisorStrategy.restart()), "actor");
        actor.tell(context -> {
            throw new Broken();
        });
        actor.tell(context -> {
            gate.pass();
            return Behaviors.same();
        });
        gate.awaitArrival();
        actor.tell(context -> Behaviors.same());

        String tree = lab.system().printTree();
        gate.open();

        assertThat(tree).contains("└─ actor restarts: 1 mailbox: 1\n");
    }

    @Test
    void theMailboxSizeIsWhatWaitsBehindTheMessageInHand() {
        Gate gate = new Gate();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        actor.tell(context -> {
            gate.pass();
            return Behaviors.same();
        });
        gate.awaitArrival();
        actor.tell(context -> Behaviors.same());
        actor.tell(context -> Behaviors.same());

        int size = lab.inspect(actor).mailboxSize();
        gate.open();

        assertThat(size).isEqualTo(2);
    }

    @Test
    void theConfigurationIsLoggedWithItsOrigins() {
        lab.system().logConfiguration();

        assertThat(log.messages())
                .singleElement()
                .asString()
                .contains("log-dead-letters")
                .contains("reference.conf");
    }

    @Test
    void theSettingsAreWhatTheSystemWasMadeWith() {
        assertThat(lab.system().settings().name()).isEqualTo("lab");
        assertThat(lab.system().settings().config().getInt("lakon.log-dead-letters"))
                .isEqualTo(10);
    }
}
