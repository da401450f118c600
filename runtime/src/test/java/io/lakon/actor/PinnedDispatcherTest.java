// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import io.lakon.internal.dispatch.Shutdown;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Dispatchers. */
class PinnedDispatcherTest {
    private static final DispatcherSelector PINNED = DispatcherSelector.fromConfig("pinned");

    private final Set<Thread> made = ConcurrentHashMap.newKeySet();

    @RegisterExtension
    final Lab lab =
            Lab.create("""
            pinned {
              type = PinnedDispatcher
              executor = thread-pool-executor
              thread-pool-executor.allow-core-timeout = off
              throughput = 1
            }
            short-lived { type = PinnedDispatcher, thread-pool-executor.keep-alive-time = 1ns }
            """, setup -> setup.withThreads(this::make, ForkJoinPool.defaultForkJoinWorkerThreadFactory));

    private Thread make(Runnable action) {
        Thread thread = new Thread(action);
        made.add(thread);
        return thread;
    }

    private ActorRef<Deed> spawn() {
        return lab.spawn(Deed.actor(), "", PINNED);
    }

    private static Thread threadOf(ActorRef<Deed> actor) {
        return Deed.inside(actor, context -> Thread.currentThread());
    }

    private static Thread threadOf(Executor executor) {
        CompletableFuture<Thread> ran = new CompletableFuture<>();
        executor.execute(() -> ran.complete(Thread.currentThread()));
        return Lab.await(ran);
    }

    private void stop(ActorRef<Deed> actor) {
        actor.tell(context -> Behaviors.stopped());
        lab.probe().awaitEnd(actor);
    }

    // A thread of its own.

    @Test
    void allTurnsOfAnActorRunOnOneThread() {
        ActorRef<Deed> actor = spawn();
        Thread first = threadOf(actor);

        for (int i = 0; i < 100; i++) {
            assertThat(threadOf(actor)).isSameAs(first);
        }
    }

    @Test
    void aThreadIsNamedAfterSystemDispatcherAndNumber() {
        assertThat(threadOf(spawn()).getName()).isEqualTo("lab-pinned-1");
        assertThat(threadOf(spawn()).getName()).isEqualTo("lab-pinned-2");
    }

    @Test
    void theThreadIsOfTheFactoryThatTheSystemWasGiven() {
        assertThat(made).contains(threadOf(spawn()));
    }

    @Test
    void anActorThatBlocksKeepsNoOtherFromItsTurns() {
        Gate gate = new Gate();
        spawn().tell(context -> {
            gate.pass();
            return Behaviors.same();
        });
        gate.awaitArrival();

        assertThat(threadOf(spawn())).isNotNull();
        gate.open();
    }

    @Test
    void aRestartedActorStaysOnItsThread() {
        ActorRef<Deed> actor =
                lab.spawn(Behaviors.supervise(Deed.actor()).onFailure(SupervisorStrategy.restart()), "actor", PINNED);
        Thread before = threadOf(actor);

        actor.tell(context -> {
            throw new Broken();
        });

        assertThat(threadOf(actor)).isSameAs(before);
    }

    @Test
    void aChildOnItsParentsDispatcherHasAThreadOfItsOwn() {
        ActorRef<Deed> parent = spawn();
        ActorRef<Deed> child =
                Deed.inside(parent, context -> context.spawn(Deed.actor(), "child", DispatcherSelector.sameAsParent()));

        assertThat(threadOf(child).getName()).isEqualTo("lab-pinned-2");
    }

    @Test
    void whatRunsOnTheExecutionContextRunsOnTheActorsThread() {
        ActorRef<Deed> actor = spawn();

        Executor executor = Deed.inside(actor, ActorContext::getExecutionContext);

        assertThat(threadOf(executor)).isSameAs(threadOf(actor));
    }

    @Test
    void anActionThatFailsLeavesTheActorItsThread() {
        ActorRef<Deed> actor = spawn();
        Thread before = threadOf(actor);
        CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
        before.setUncaughtExceptionHandler((thread, failure) -> uncaught.complete(failure));

        Deed.inside(actor, ActorContext::getExecutionContext).execute(() -> {
            throw new Broken();
        });

        assertThat(Lab.await(uncaught)).isInstanceOf(Broken.class);
        assertThat(threadOf(actor)).isSameAs(before);
    }

    // How long the thread lives.

    @Test
    void theThreadEndsWhenItsActorHasStopped() {
        ActorRef<Deed> actor = spawn();
        Thread thread = threadOf(actor);

        stop(actor);

        Lab.awaitTrue(() -> !thread.isAlive());
    }

    @Test
    void theThreadOfAnActorThatFailsInItsSetupEnds() {
        CompletableFuture<Thread> thread = new CompletableFuture<>();
        lab.spawn(
                Behaviors.setup(context -> {
                    thread.complete(Thread.currentThread());
                    throw new Broken();
                }),
                "actor",
                PINNED);

        Lab.awaitTrue(() -> !Lab.await(thread).isAlive());
    }

    @Test
    void anActorThatIsRefusedStartsNoThread() {
        lab.spawn(Behaviors.empty(), "taken");

        assertThatThrownBy(() -> lab.spawn(Deed.actor(), "taken", PINNED))
                .isInstanceOf(InvalidActorNameException.class);

        assertThat(threadOf(spawn()).getName()).isEqualTo("lab-pinned-1");
    }

    @Test
    void aMessageToAnActorThatHasStoppedStartsNoThread() {
        ActorRef<Deed> actor = spawn();
        stop(actor);
        lab.awaitLastTurn(actor);

        actor.tell(context -> Behaviors.same());

        assertThat(threadOf(spawn()).getName()).isEqualTo("lab-pinned-2");
    }

    @Test
    void whatRunsOnTheExecutionContextOfAnActorThatHasStoppedRunsOnTheDefaultDispatcher() {
        ActorRef<Deed> actor = spawn();
        Executor executor = Deed.inside(actor, ActorContext::getExecutionContext);
        Thread thread = threadOf(actor);

        stop(actor);
        Lab.awaitTrue(() -> !thread.isAlive());

        assertThat(threadOf(executor).getName()).startsWith("lab-lakon.actor.default-dispatcher-");
    }

    @Test
    void anIdleThreadMayEndAndTheNextTurnRunOnAnother() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor", DispatcherSelector.fromConfig("short-lived"));
        Thread first = threadOf(actor);

        Lab.awaitTrue(() -> !first.isAlive());

        assertThat(threadOf(actor)).isNotSameAs(first);
    }

    @Test
    void whenItsThreadIsShutDownAnActorGoesOnOnTheDefaultDispatcher() {
        ActorRef<Deed> actor = spawn();

        Shutdown.of(Deed.inside(actor, ActorContext::getExecutionContext));

        Lab.awaitTrue(() -> threadOf(actor).getName().startsWith("lab-lakon.actor.default-dispatcher-"));
    }

    // What it is to others.

    @Test
    void whoLooksItUpAsAnExecutorGetsAThreadThatIsNoActors() {
        Executor executor = lab.system().dispatchers().lookup(PINNED);

        assertThat(threadOf(executor)).isSameAs(threadOf(executor)).isNotSameAs(threadOf(spawn()));
    }

    @Test
    void anActorThatHoldsUpItsOwnThreadIsNoneOfTheDispatchersThatAreWatched() {
        spawn();

        assertThat(lab.system().inspect().dispatchers())
                .extracting(DispatcherSnapshot::id)
                .containsExactly("lakon.actor.default-dispatcher");
    }

    @Test
    void theDefaultDispatcherIsNotPinned() {
        assertThatThrownBy(() -> ActorSystem.create(
                        Behaviors.empty(),
                        "refused",
                        ConfigFactory.parseString("lakon.actor.default-dispatcher.type = PinnedDispatcher")
                                .withFallback(ConfigFactory.load())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lakon.actor.default-dispatcher.type")
                .hasMessageContaining("String: 1");
    }
}
