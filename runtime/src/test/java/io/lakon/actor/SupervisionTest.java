// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Supervision. */
class SupervisionTest {
    @RegisterExtension
    final Lab lab = Lab.create("""
            one-thread {
              executor = thread-pool-executor
              thread-pool-executor.fixed-pool-size = 1
            }
            """);

    @RegisterExtension
    final LogCapture log = LogCapture.of("io.lakon.actor.Actor");

    private final Probe<Object> probe = lab.probe();

    /** Throws what it is told, and tells the probe of everything else. */
    private Behavior<Object> thrower() {
        return Behaviors.receive(
                (context, message) -> {
                    if (message instanceof Exception failure) {
                        throw failure;
                    }
                    if (message instanceof Error failure) {
                        throw failure;
                    }
                    probe.ref().tell(message);
                    return Behaviors.same();
                },
                (context, signal) -> {
                    probe.ref().tell(signal);
                    return Behaviors.same();
                });
    }

    private static Behavior<Object> supervised(
            Behavior<Object> behavior, Class<? extends Throwable> type, SupervisorStrategy strategy) {
        return Behaviors.supervise(behavior).onFailure(type, strategy);
    }

    // Which failures, and what becomes of them.

    @Test
    void anActorThatFailsStops() {
        ActorRef<String> actor = lab.spawn(Fragile.actor(probe.ref()));

        actor.tell("break");

        probe.awaitEnd(actor, "started", "PostStop");
    }

    @Test
    void resumingKeepsTheStateAndLosesTheMessage() {
        ActorRef<String> actor =
                lab.spawn(Behaviors.supervise(Fragile.actor(probe.ref())).onFailure(SupervisorStrategy.resume()));

        actor.tell("a");
        actor.tell("break");
        actor.tell("b");

        probe.expect("started", "a 1", "b 2");
    }

    @Test
    void aFailureWhileStartingIsNotResumed() {
        ActorRef<Object> actor = lab.spawn(Behaviors.supervise(Behaviors.setup(context -> {
                    probe.ref().tell("started");
                    throw new Broken();
                }))
                .onFailure(SupervisorStrategy.resume()));

        probe.awaitEnd(actor, "started");
    }

    @Test
    void aFailureThatNoSupervisorTakesStopsTheActor() {
        ActorRef<Object> actor = lab.spawn(supervised(thrower(), Broken.class, SupervisorStrategy.resume()));

        actor.tell(new IllegalStateException());

        probe.awaitEnd(actor, PostStop.instance());
    }

    @Test
    void aSupervisorTakesTheSubclassesOfItsClass() {
        ActorRef<Object> actor = lab.spawn(supervised(thrower(), RuntimeException.class, SupervisorStrategy.resume()));

        actor.tell(new Broken());
        actor.tell("next");

        probe.expect("next");
    }

    @Test
    void aSupervisorTakesCheckedExceptionsToo() {
        ActorRef<Object> actor = lab.spawn(supervised(thrower(), IOException.class, SupervisorStrategy.resume()));

        actor.tell(new IOException());
        actor.tell("next");

        probe.expect("next");
    }

    @Test
    void whatTheInnerSupervisorDoesNotTakeGoesToTheOuterOne() {
        Behavior<Object> inner = supervised(thrower(), Broken.class, SupervisorStrategy.resume());
        ActorRef<Object> actor = lab.spawn(supervised(inner, IOException.class, SupervisorStrategy.restart()));

        actor.tell(new Broken());
        actor.tell("resumed");
        actor.tell(new IOException());
        actor.tell("restarted");

        probe.expect("resumed", PreRestart.instance(), "restarted");
    }

    @Test
    void theInnerSupervisorDecidesFirst() {
        Behavior<Object> inner = supervised(thrower(), Broken.class, SupervisorStrategy.resume());
        ActorRef<Object> actor = lab.spawn(supervised(inner, RuntimeException.class, SupervisorStrategy.restart()));

        actor.tell(new Broken());
        actor.tell("resumed");

        probe.expect("resumed");
    }

    @Test
    void furtherFailuresCanBeAddedToASupervisedBehavior() {
        ActorRef<Object> actor = lab.spawn(Behaviors.supervise(thrower())
                .onFailure(Broken.class, SupervisorStrategy.resume())
                .onFailure(IOException.class, SupervisorStrategy.restart()));

        actor.tell(new Broken());
        actor.tell(new IOException());
        actor.tell("next");

        probe.expect(PreRestart.instance(), "next");
    }

    @Test
    void theStrategyStopStopsPastTheSupervisorsFurtherOut() {
        Behavior<Object> inner = supervised(thrower(), Broken.class, SupervisorStrategy.stop());
        ActorRef<Object> actor = lab.spawn(supervised(inner, RuntimeException.class, SupervisorStrategy.restart()));

        actor.tell(new Broken());

        probe.awaitEnd(actor, PostStop.instance());
    }

    @Test
    void supervisionStaysWhenTheBehaviorChanges() {
        ActorRef<Object> actor = lab.spawn(
                supervised(Behaviors.receiveMessage(message -> thrower()), Broken.class, SupervisorStrategy.resume()));

        actor.tell("become a thrower");
        actor.tell(new Broken());
        actor.tell("next");

        probe.expect("next");
    }

    @Test
    void theSetupOfTheNextBehaviorIsSupervised() {
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(Behaviors.<String>receiveMessage(message -> {
                    probe.ref().tell(message);
                    return Behaviors.setup(context -> {
                        throw new Broken();
                    });
                }))
                .onFailure(SupervisorStrategy.resume()));

        actor.tell("a");
        actor.tell("b");

        probe.expect("a", "b");
    }

    @Test
    void aFailingSignalHandlerIsSupervised() {
        ActorRef<String> other = lab.spawn(Behaviors.stopped());
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(Behaviors.<String>setup(context -> {
                    probe.ref().tell("started");
                    context.watch(other);
                    return Behaviors.receiveSignal((same, signal) -> {
                        if (signal instanceof Terminated) {
                            throw new Broken();
                        }
                        probe.ref().tell(signal);
                        return Behaviors.stopped();
                    });
                }))
                .onFailure(Broken.class, SupervisorStrategy.restart().withLimit(1, Duration.ofHours(1))));

        probe.awaitEnd(actor, "started", PreRestart.instance(), "started", PostStop.instance());
    }

    // Errors, and what is beyond supervision.

    @Test
    void withoutAClassExceptionsAndErrorsAreSupervised() {
        ActorRef<Object> actor = lab.spawn(Behaviors.supervise(thrower()).onFailure(SupervisorStrategy.resume()));

        actor.tell(new Exception());
        actor.tell(new AssertionError());
        actor.tell("resumed");

        probe.expect("resumed");
    }

    @Test
    void aFailureThatCannotBeLoggedIsSupervisedAllTheSame() {
        ActorRef<Object> actor = lab.spawn(Behaviors.supervise(thrower()).onFailure(SupervisorStrategy.restart()));

        actor.tell(new Unspeakable());
        actor.tell("restarted");

        probe.expect(PreRestart.instance(), "restarted");
        assertThat(log.messages()).anySatisfy(message -> assertThat(message).contains(Unspeakable.class.getName()));
    }

    @Test
    void withoutAClassWhatIsBeyondSupervisionStillIs() {
        ActorRef<Object> actor = lab.spawn(Behaviors.supervise(thrower()).onFailure(SupervisorStrategy.resume()));

        actor.tell(new OutOfMemoryError("on purpose"));

        probe.awaitEnd(actor, PostStop.instance());
    }

    @Test
    void anErrorIsSupervisedByItsClass() {
        ActorRef<Object> actor = lab.spawn(supervised(thrower(), Error.class, SupervisorStrategy.resume()));

        actor.tell(new AssertionError());
        actor.tell("next");

        probe.expect("next");
    }

    @Test
    void aStackOverflowIsSupervised() {
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(Behaviors.<String>receiveMessage(message -> {
                    probe.ref().tell(message);
                    return message.equals("dive") ? dive(0) : Behaviors.same();
                }))
                .onFailure(StackOverflowError.class, SupervisorStrategy.resume()));

        actor.tell("dive");
        actor.tell("next");

        probe.expect("dive", "next");
    }

    private static Behavior<String> dive(int depth) {
        Behavior<String> deeper = dive(depth + 1);
        return depth == 0 ? Behaviors.same() : deeper;
    }

    @Test
    void otherErrorsOfTheVirtualMachineAreBeyondSupervision() {
        ActorRef<Object> actor = lab.spawn(supervised(thrower(), Throwable.class, SupervisorStrategy.resume()));

        actor.tell(new OutOfMemoryError("on purpose"));

        probe.awaitEnd(actor, PostStop.instance());
    }

    @Test
    void interruptionIsBeyondSupervision() {
        ActorRef<Object> actor = lab.spawn(supervised(thrower(), Throwable.class, SupervisorStrategy.restart()));

        actor.tell(new InterruptedException());

        probe.awaitEnd(actor, PostStop.instance());
    }

    @Test
    void theInterruptionOfOneActorIsNotLeftToTheNextOnItsThread() {
        DispatcherSelector oneThread = DispatcherSelector.fromConfig("one-thread");
        ActorRef<Deed> interrupted = lab.spawn(Deed.actor(), "interrupted", oneThread);
        ActorRef<Deed> next = lab.spawn(Deed.actor(), "next", oneThread);

        interrupted.tell(context -> {
            Thread.currentThread().interrupt();
            throw new InterruptedException();
        });

        boolean interruptedToo =
                Deed.inside(next, context -> Thread.currentThread().isInterrupted());
        assertThat(interruptedToo).isFalse();
    }

    // Who hears of it.

    @Test
    void aParentThatWatchesAChildHearsWithWhatItFailed() {
        Broken failure = new Broken();
        ActorRef<Deed> parent = lab.spawn(Deed.actor(probe.ref()));
        ActorRef<Object> child = Deed.inside(parent, context -> {
            ActorRef<Object> spawned = context.spawnAnonymous(thrower());
            context.watch(spawned);
            return spawned;
        });

        child.tell(failure);

        probe.expect(PostStop.instance(), new ChildFailed(child, failure));
    }

    @Test
    void aParentHearsWithWhatAChildFailedThatTheStrategyStopHasStopped() {
        Broken failure = new Broken();
        ActorRef<Deed> parent = lab.spawn(Deed.actor(probe.ref()));
        ActorRef<Object> child = Deed.inside(parent, context -> {
            ActorRef<Object> spawned =
                    context.spawnAnonymous(supervised(thrower(), Broken.class, SupervisorStrategy.stop()));
            context.watch(spawned);
            return spawned;
        });

        child.tell(failure);

        probe.expect(PostStop.instance(), new ChildFailed(child, failure));
        assertThat(log.events()).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).contains(child.toString(), "stops", "broken on purpose");
            assertThat(event.getThrowableProxy().getClassName()).isEqualTo(Broken.class.getName());
        });
    }

    @Test
    void aParentThatBeginsToWatchAChildWhichHasJustFailedHearsWithWhatItFailed() {
        Broken failure = new Broken();
        Gate gate = new Gate();
        CompletableFuture<ActorRef<Object>> spawned = new CompletableFuture<>();
        ActorRef<Deed> parent = lab.spawn(Deed.actor(probe.ref()));
        parent.tell(context -> {
            ActorRef<Object> child = context.spawnAnonymous(Behaviors.setup(inner -> {
                throw failure;
            }));
            spawned.complete(child);
            gate.pass();
            context.watch(child);
            return Behaviors.same();
        });
        ActorRef<Object> child = Lab.await(spawned);
        probe.awaitEnd(child);

        gate.open();

        probe.expect(new ChildFailed(child, failure));
    }

    @Test
    void aParentThatDoesNotWatchHearsNothing() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor(probe.ref()));
        ActorRef<String> child = Deed.inside(
                parent,
                context -> context.spawnAnonymous(Behaviors.receiveMessage(m -> {
                    throw new Broken();
                })));

        child.tell("break");
        probe.awaitEnd(child);

        Deed.inside(parent, context -> "it had its turn");
        probe.expectNothing();
    }

    @Test
    void aWatcherThatIsNotTheParentHearsOfTheEndButNotOfTheCause() {
        ActorRef<Object> actor = lab.spawn(thrower());

        actor.tell(new Broken());

        probe.awaitEnd(actor, PostStop.instance()); // a plain Terminated, which no ChildFailed is equal to
    }

    @Test
    void aChildThatStopsWithoutAFailureIsTerminatedAndNotFailed() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor(probe.ref()));
        ActorRef<Deed> child = Deed.inside(parent, context -> {
            ActorRef<Deed> spawned = context.spawnAnonymous(Deed.actor());
            context.watch(spawned);
            return spawned;
        });

        child.tell(context -> Behaviors.stopped());

        probe.expect(new Terminated(child));
    }

    @Test
    void aChildThatWasRestartedHasNotFailed() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor(probe.ref()));
        ActorRef<Object> child = Deed.inside(parent, context -> {
            ActorRef<Object> spawned =
                    context.spawnAnonymous(supervised(thrower(), Broken.class, SupervisorStrategy.restart()));
            context.watch(spawned);
            return spawned;
        });

        child.tell(new Broken());
        child.tell("next");

        probe.expect(PreRestart.instance(), "next");
        Deed.inside(parent, context -> "it had its turn");
        probe.expectNothing();
    }

    @Test
    void whoeverDoesNotHandleATerminatedFailsOfADeathPact() {
        ActorRef<Deed> grandparent = lab.spawn(Deed.actor(probe.ref()));
        ActorRef<Deed> parent = Deed.inside(grandparent, context -> {
            ActorRef<Deed> spawned = context.spawnAnonymous(Deed.actor());
            context.watch(spawned);
            return spawned;
        });
        ActorRef<Deed> child = Deed.inside(parent, context -> {
            ActorRef<Deed> spawned = context.spawnAnonymous(Deed.actor());
            context.watch(spawned);
            return spawned;
        });

        child.tell(context -> Behaviors.stopped());

        assertThat(probe.next(ChildFailed.class).cause())
                .isInstanceOfSatisfying(
                        DeathPactException.class,
                        pact -> assertThat(pact.getRef()).isEqualTo(child));
    }

    @Test
    void aDeathPactIsAFailureThatCanBeSupervised() {
        ActorRef<String> other = lab.spawn(Behaviors.stopped());
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(Behaviors.<String>setup(context -> {
                    context.watch(other);
                    return Behaviors.receiveMessageWithSame(probe.ref()::tell);
                }))
                .onFailure(DeathPactException.class, SupervisorStrategy.resume()));

        actor.tell("the Terminated came before this");

        probe.expect("the Terminated came before this");
    }

    // What is logged.

    @Test
    void aFailureThatStopsAnActorIsLoggedAsAnError() {
        ActorRef<Object> actor = lab.spawn(thrower());

        actor.tell(new Broken());
        probe.awaitEnd(actor, PostStop.instance());

        assertThat(log.events()).singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.ERROR);
            assertThat(event.getFormattedMessage()).contains(actor.toString()).contains("broken on purpose");
            assertThat(event.getThrowableProxy().getClassName()).isEqualTo(Broken.class.getName());
            assertThat(event.getMDCPropertyMap())
                    .containsEntry("lakonSource", actor.path().toString());
        });
    }

    @Test
    void aStrategySaysAtWhichLevelItsFailuresAreLogged() {
        ActorRef<Object> actor = lab.spawn(supervised(
                thrower(), Broken.class, SupervisorStrategy.resume().withLogLevel(org.slf4j.event.Level.INFO)));

        actor.tell(new Broken());
        actor.tell("next");
        probe.expect("next");

        assertThat(log.events())
                .singleElement()
                .satisfies(event -> assertThat(event.getLevel()).isEqualTo(Level.INFO));
    }

    @Test
    void aStrategyMayHaveNothingLogged() {
        ActorRef<Object> actor = lab.spawn(
                supervised(thrower(), Broken.class, SupervisorStrategy.restart().withLoggingEnabled(false)));

        actor.tell(new Broken());
        actor.tell("next");
        probe.expect(PreRestart.instance(), "next");

        assertThat(log.events()).isEmpty();
    }

    // What can be seen from outside.

    @Test
    void anActorThatNeverFailedIsRunningWithoutAFailure() {
        ActorRef<Object> actor = lab.spawn(thrower());

        ActorSnapshot snapshot = lab.inspect(actor);

        assertThat(snapshot.status()).isEqualTo(ActorStatus.RUNNING);
        assertThat(snapshot.restarts()).isZero();
        assertThat(snapshot.lastFailure()).isEmpty();
    }

    @Test
    void theLastFailureIsKeptThoughTheActorGoesOn() {
        Broken failure = new Broken();
        ActorRef<Object> actor = lab.spawn(supervised(thrower(), Broken.class, SupervisorStrategy.resume()));

        actor.tell(failure);
        actor.tell("next");
        probe.expect("next");

        ActorSnapshot snapshot = lab.inspect(actor);
        assertThat(snapshot.status()).isEqualTo(ActorStatus.RUNNING);
        assertThat(snapshot.lastFailure())
                .hasValueSatisfying(last -> assertThat(last.cause()).isSameAs(failure));
    }

    @Test
    void restartsAreCountedOverTheWholeLife() {
        ActorRef<Object> actor = lab.spawn(supervised(thrower(), Broken.class, SupervisorStrategy.restart()));

        actor.tell(new Broken());
        actor.tell(new Broken());
        actor.tell("next");
        probe.expect(PreRestart.instance(), PreRestart.instance(), "next");

        assertThat(lab.inspect(actor).restarts()).isEqualTo(2);
    }

    @Test
    void anActorThatWaitsForItsChildrenToStartAgainIsRestarting() {
        Gate gate = new Gate();
        ActorRef<Deed> actor =
                lab.spawn(Behaviors.supervise(Deed.actor(probe.ref())).onFailure(SupervisorStrategy.restart()));
        spawnWithSlowEnd(actor, gate);

        actor.tell(context -> {
            throw new Broken();
        });
        gate.awaitArrival();
        ActorSnapshot snapshot = lab.inspect(actor);
        gate.open();

        assertThat(snapshot.status()).isEqualTo(ActorStatus.RESTARTING);
        assertThat(snapshot.restarts()).as("restarts that are over").isZero();
    }

    @Test
    void anActorThatStopsBecauseOfAFailureHasFailed() {
        Gate gate = new Gate();
        Broken failure = new Broken();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        spawnWithSlowEnd(actor, gate);

        actor.tell(context -> {
            throw failure;
        });
        gate.awaitArrival();
        ActorSnapshot snapshot = lab.inspect(actor);
        gate.open();

        assertThat(snapshot.status()).isEqualTo(ActorStatus.FAILED);
        assertThat(snapshot.lastFailure())
                .hasValueSatisfying(last -> assertThat(last.cause()).isSameAs(failure));
    }

    @Test
    void anActorThatStopsOfItselfIsStopped() {
        Gate gate = new Gate();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        spawnWithSlowEnd(actor, gate);

        actor.tell(context -> Behaviors.stopped());
        gate.awaitArrival();
        ActorSnapshot snapshot = lab.inspect(actor);
        gate.open();

        assertThat(snapshot.status()).isEqualTo(ActorStatus.STOPPED);
    }

    /** A child that stays at the gate when it is to stop. */
    private static void spawnWithSlowEnd(ActorRef<Deed> parent, Gate gate) {
        Deed.inside(
                parent,
                context -> context.spawnAnonymous(Behaviors.receiveSignal((same, signal) -> {
                    gate.pass();
                    return Behaviors.same();
                })));
    }
}
