// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Semantics: Coordinated shutdown. */
class CoordinatedShutdownTest {
    private static final String FIRST = CoordinatedShutdown.PhaseBeforeServiceUnbind();
    private static final String SECOND = CoordinatedShutdown.PhaseServiceUnbind();
    private static final String THIRD = CoordinatedShutdown.PhaseServiceRequestsDone();
    private static final String LAST = CoordinatedShutdown.PhaseActorSystemTerminate();

    private enum Because implements CoordinatedShutdown.Reason {
        ONE,
        OTHER
    }

    @RegisterExtension
    final Lab lab = Lab.create();

    @RegisterExtension
    final Lab strict = Lab.create("lakon.coordinated-shutdown.phases.service-unbind { recover = off, timeout = 7s }");

    @RegisterExtension
    final Lab disabled = Lab.create("lakon.coordinated-shutdown.phases.service-unbind.enabled = off");

    @RegisterExtension
    final Lab extended = Lab.create("""
            lakon.coordinated-shutdown.phases {
              "between both" { depends-on = [service-unbind] }
              service-requests-done.depends-on = ["between both"]
              zero {}
            }
            """);

    @RegisterExtension
    final Lab direct = Lab.create("lakon.coordinated-shutdown.run-by-actor-system-terminate = off");

    @RegisterExtension
    final Lab lasting = Lab.create("""
            lakon.coordinated-shutdown { run-by-actor-system-terminate = off, terminate-actor-system = off }
            """);

    @RegisterExtension
    final Lab contained = Lab.create(
            "",
            setup -> setup.withThreads(
                    Executors.defaultThreadFactory(), ForkJoinPool.defaultForkJoinWorkerThreadFactory));

    @RegisterExtension
    final LogCapture log = LogCapture.of(CoordinatedShutdown.class);

    /** Of a system that nobody ends, so that it can note what others do to their end. */
    @RegisterExtension
    final Lab office = Lab.create();

    private final Probe<Object> notes = office.probe();

    private static CoordinatedShutdown of(Lab lab) {
        return CoordinatedShutdown.get(lab.system());
    }

    private Supplier<CompletionStage<Done>> noting(String note) {
        return () -> {
            notes.ref().tell(note);
            return CompletableFuture.completedFuture(Done.getInstance());
        };
    }

    private static Supplier<CompletionStage<Done>> waitingFor(CompletableFuture<Done> stage) {
        return () -> stage;
    }

    private static Supplier<CompletionStage<Done>> failing() {
        return () -> {
            throw new Broken();
        };
    }

    private static CompletionStage<Done> run(Lab lab) {
        return of(lab).runAll(Because.ONE);
    }

    // The phases.

    @Test
    void aSystemHasOne() {
        assertThat(of(lab)).isSameAs(of(lab)).isNotSameAs(of(strict));
    }

    @Test
    void thePhasesRunInTheirOrderWhateverTheOrderOfTheirTasks() {
        String[] phases = {
            CoordinatedShutdown.PhaseBeforeActorSystemTerminate(),
            CoordinatedShutdown.PhaseClusterShutdown(),
            CoordinatedShutdown.PhaseClusterExitingDone(),
            CoordinatedShutdown.PhaseClusterExiting(),
            CoordinatedShutdown.PhaseClusterLeave(),
            CoordinatedShutdown.PhaseClusterShardingShutdownRegion(),
            CoordinatedShutdown.PhaseBeforeClusterShutdown(),
            CoordinatedShutdown.PhaseServiceStop(),
            CoordinatedShutdown.PhaseServiceRequestsDone(),
            CoordinatedShutdown.PhaseServiceUnbind(),
            CoordinatedShutdown.PhaseBeforeServiceUnbind(),
        };
        Stream.of(phases).forEach(phase -> of(lab).addTask(phase, "note", noting(phase)));

        Lab.await(run(lab));

        for (int i = phases.length - 1; i >= 0; i--) {
            notes.expect(phases[i]);
        }
    }

    @Test
    void aPhaseOfOnesOwnRunsWhereItIsPutAndTheEndOfTheActorsIsLast() {
        of(extended).addTask(SECOND, "note", noting("before"));
        of(extended).addTask("between both", "note", noting("between"));
        of(extended).addTask(THIRD, "note", noting("after"));
        of(extended).addTask("zero", "note", noting("anywhere, if actors live"));

        Lab.await(run(extended));

        notes.expect("before", "between", "after", "anywhere, if actors live");
    }

    @Test
    void tasksOfOnePhaseRunInParallelAndTheNextPhaseWaitsForAll() {
        Gate one = new Gate();
        Gate other = new Gate();
        of(lab).addTask(FIRST, "one", () -> {
            one.pass();
            return noting("one").get();
        });
        of(lab).addTask(FIRST, "other", () -> {
            other.pass();
            return noting("other").get();
        });
        of(lab).addTask(SECOND, "next", noting("next"));

        CompletionStage<Done> end = run(lab);
        one.awaitArrival();
        other.awaitArrival();
        one.open();
        notes.expect("one");
        other.open();

        Lab.await(end);
        notes.expect("other", "next");
    }

    @Test
    void aTaskIsDoneWhenItsStageIsComplete() {
        CompletableFuture<Done> stage = new CompletableFuture<>();
        of(lab).addTask(FIRST, "slow", waitingFor(stage));
        of(lab).addTask(SECOND, "next", noting("next"));

        CompletionStage<Done> end = run(lab);
        notes.expectNothing();
        stage.complete(Done.getInstance());

        notes.expect("next");
        Lab.await(end);
    }

    @Test
    void tasksMayBlockForTheyRunOnTheDispatcherForThat() {
        of(lab).addTask(
                        FIRST,
                        "thread",
                        () -> noting(Thread.currentThread().getName()).get());

        Lab.await(run(lab));

        assertThat(notes.next(String.class)).startsWith("lab-lakon.actor.default-blocking-io-dispatcher-");
    }

    @Test
    void theTasksOfADisabledPhaseAreNotRun() {
        of(disabled).addTask(SECOND, "note", noting("disabled"));
        of(disabled).addTask(THIRD, "note", noting("enabled"));

        Lab.await(run(disabled));

        notes.expect("enabled");
        assertThat(log.messages()).contains("Phase [service-unbind] is disabled: its tasks [note] are not run");
    }

    @Test
    void aShutdownFromALaterPhaseLeavesOutTheEarlierOnes() {
        of(lab).addTask(FIRST, "note", noting("first"));
        of(lab).addTask(SECOND, "note", noting("second"));

        Lab.await(of(lab).run(Because.ONE, Optional.of(SECOND)));

        notes.expect("second");
        notes.expectNothing();
    }

    // Time-outs and failures.

    @Test
    void whenItsTimeIsOverThePhaseIsAndWhatIsNotDoneIsNamed() {
        of(lab).addTask(FIRST, "stuck", waitingFor(new CompletableFuture<>()));
        CompletableFuture<Done> quick = new CompletableFuture<>();
        of(lab).addTask(FIRST, "quick", waitingFor(quick));
        of(lab).addTask(SECOND, "next", noting("next"));
        CompletionStage<Done> end = run(lab);
        Lab.awaitTrue(() -> quick.getNumberOfDependents() == 1);
        quick.complete(Done.getInstance());
        lab.time().awaitTaskIn(Duration.ofSeconds(5));

        lab.timePasses(Duration.ofSeconds(5).minusNanos(1));
        notes.expectNothing();
        lab.timePasses(Duration.ofNanos(1));

        notes.expect("next");
        Lab.await(end);
        assertThat(log.messages())
                .contains(
                        "Phase [before-service-unbind] has taken PT5S, and its tasks [stuck] are not done: the shutdown"
                                + " goes on");
    }

    @Test
    void aTaskThatFailsIsLoggedAndTheShutdownGoesOn() {
        of(lab).addTask(FIRST, "throws", failing());
        of(lab).addTask(FIRST, "fails", () -> CompletableFuture.failedFuture(new Broken()));
        of(lab).addTask(FIRST, "nothing", () -> null);
        of(lab).addTask(SECOND, "next", noting("next"));

        Lab.await(run(lab));

        notes.expect("next");
        assertThat(log.messages())
                .contains(
                        "Task [throws] of phase [before-service-unbind] has failed: the shutdown goes on",
                        "Task [fails] of phase [before-service-unbind] has failed: the shutdown goes on",
                        "Task [nothing] of phase [before-service-unbind] has failed: the shutdown goes on");
    }

    @Test
    void withRecoverOffAFailureBreaksTheShutdownOffAndTheSystemLivesOn() {
        of(strict).addTask(SECOND, "throws", failing());
        of(strict).addTask(THIRD, "next", noting("next"));

        assertThatThrownBy(() -> Lab.await(run(strict))).isInstanceOf(Broken.class);

        notes.expectNothing();
        assertThat(log.messages())
                .contains(
                        "Task [throws] of phase [service-unbind] has failed",
                        "Phase [service-unbind] has failed, and breaks off the shutdown of ActorSystem[lakon://lab]");
        assertThat(strict.spawn(Behaviors.empty(), "still-possible").path().name())
                .isEqualTo("still-possible");
    }

    @Test
    void withRecoverOffATimeOutIsAFailure() {
        of(strict).addTask(SECOND, "stuck", waitingFor(new CompletableFuture<>()));
        CompletionStage<Done> end = run(strict);
        strict.time().awaitTaskIn(Duration.ofSeconds(7));

        strict.timePasses(Duration.ofSeconds(7));

        assertThat(Lab.failure(end))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("Phase [service-unbind] has taken PT7S, and its tasks [stuck] are not done");
    }

    @Test
    void terminateEndsASystemWhoseShutdownWasBrokenOff() {
        of(strict).addTask(SECOND, "throws", failing());
        ActorSystem<?> system = strict.system();
        system.terminate();
        Lab.failure(of(strict).runAll(Because.OTHER));
        assertThat(system.getWhenTerminated().toCompletableFuture()).isNotDone();

        system.terminate();

        Lab.await(system.getWhenTerminated());
    }

    // Adding tasks.

    @Test
    void aTaskMayBeAddedToALaterPhaseWhileTheShutdownRuns() {
        of(lab).addTask(FIRST, "adds", () -> {
            of(lab).addTask(SECOND, "note", noting("added"));
            return CompletableFuture.completedFuture(Done.getInstance());
        });

        Lab.await(run(lab));

        notes.expect("added");
    }

    @Test
    void aTaskThatIsAddedWhenItsPhaseHasBegunIsNotRun() {
        CompletableFuture<Cancellable> added = new CompletableFuture<>();
        of(lab).addTask(FIRST, "adds", () -> {
            added.complete(of(lab).addCancellableTask(FIRST, "late", noting("late")));
            return CompletableFuture.completedFuture(Done.getInstance());
        });

        Lab.await(run(lab));

        notes.expectNothing();
        assertThat(Lab.await(added).isCancelled()).isTrue();
        assertThat(log.messages())
                .contains("Task [late] is not run: it was added when phase [before-service-unbind] had begun");
    }

    @Test
    void aTaskThatIsCancelledIsNotRun() {
        Cancellable task = of(lab).addCancellableTask(FIRST, "note", noting("cancelled"));

        assertThat(task.cancel()).isTrue();
        assertThat(task.cancel()).isFalse();
        Lab.await(run(lab));

        assertThat(task.isCancelled()).isTrue();
        notes.expectNothing();
    }

    @Test
    void aTaskThatHasBegunCannotBeCancelled() {
        Gate gate = new Gate();
        Cancellable task = of(lab).addCancellableTask(FIRST, "slow", () -> {
            gate.pass();
            return noting("run").get();
        });
        CompletionStage<Done> end = run(lab);
        gate.awaitArrival();

        assertThat(task.cancel()).isFalse();
        gate.open();

        Lab.await(end);
        assertThat(task.isCancelled()).isFalse();
        notes.expect("run");
    }

    @Test
    void anUnknownPhaseIsRefusedWithThoseThatAreKnown() {
        CoordinatedShutdown shutdown = of(lab);

        assertThatThrownBy(() -> shutdown.addTask("service-unbound", "note", noting("never")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[service-unbound]")
                .hasMessageContaining("service-unbind")
                .hasMessageContaining("lakon.coordinated-shutdown.phases");
        assertThatThrownBy(() -> shutdown.timeout("none")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shutdown.run(Because.ONE, Optional.of("none")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(shutdown.getShutdownReason()).isEmpty();
    }

    @Test
    void aTaskWithoutANameIsRefused() {
        assertThatThrownBy(() -> of(lab).addTask(FIRST, "", noting("never")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    // Actors.

    @Test
    void anActorTerminationTaskSendsItsMessageAndWaitsForTheEndOfTheActor() {
        Gate gate = new Gate();
        ActorRef<String> actor = lab.spawn(Behaviors.receive(String.class)
                .onMessage(String.class, message -> {
                    gate.pass();
                    return Behaviors.stopped(() -> notes.ref().tell(message));
                })
                .build());
        of(lab).addActorTerminationTask(FIRST, "end", actor, Optional.of("goodbye"));
        of(lab).addTask(SECOND, "next", noting("next"));

        CompletionStage<Done> end = run(lab);
        gate.awaitArrival();
        notes.expectNothing();
        gate.open();

        notes.expect("goodbye", "next");
        Lab.await(end);
    }

    @Test
    void withoutAMessageAnActorTerminationTaskOnlyWaits() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        of(lab).addActorTerminationTask(FIRST, "end", actor, Optional.empty());
        of(lab).addTask(SECOND, "next", noting("next"));

        CompletionStage<Done> end = run(lab);
        notes.expectNothing();
        actor.tell(context -> Behaviors.stopped());

        notes.expect("next");
        Lab.await(end);
    }

    @Test
    void anActorThatHasStoppedBeforeIsNotWaitedFor() {
        ActorRef<Deed> actor = lab.spawn(Behaviors.stopped());
        of(lab).addActorTerminationTask(FIRST, "end", actor, Optional.empty());

        Lab.await(run(lab));
    }

    // Once.

    @Test
    void itRunsOnceAndTheReasonIsTheFirst() {
        of(lab).addTask(FIRST, "note", noting("run"));
        assertThat(of(lab).getShutdownReason()).isEmpty();

        CompletionStage<Done> one = of(lab).runAll(Because.ONE);
        CompletionStage<Done> other = of(lab).runAll(Because.OTHER);

        Lab.await(one);
        Lab.await(other);
        assertThat(of(lab).getShutdownReason()).contains(Because.ONE);
        notes.expect("run");
        notes.expectNothing();
    }

    @Test
    void whenItIsOverTheSystemHasEnded() {
        Lab.await(run(lab));

        assertThat(lab.system().getWhenTerminated().toCompletableFuture()).isCompleted();
    }

    @Test
    void reasonsShowWhatTheyAre() {
        assertThat(Stream.of(
                        CoordinatedShutdown.unknownReason(),
                        CoordinatedShutdown.actorSystemTerminateReason(),
                        CoordinatedShutdown.jvmExitReason(),
                        CoordinatedShutdown.clusterDowningReason(),
                        CoordinatedShutdown.clusterJoinUnsuccessfulReason(),
                        CoordinatedShutdown.incompatibleConfigurationDetectedReason(),
                        CoordinatedShutdown.clusterLeavingReason()))
                .map(Object::toString)
                .containsExactly(
                        "unknown",
                        "actor-system-terminate",
                        "jvm-exit",
                        "cluster-downing",
                        "cluster-join-unsuccessful",
                        "incompatible-configuration-detected",
                        "cluster-leaving");
    }

    // With the system.

    @Test
    void terminateRunsItAndTheActorsLiveUntilTheLastPhase() {
        ActorRef<CompletableFuture<Done>> actor = lab.spawn(Behaviors.receive(
                (context, read) -> {
                    notes.ref().tell("read at the last moment");
                    read.complete(Done.getInstance());
                    return Behaviors.same();
                },
                (context, signal) -> {
                    notes.ref().tell(signal);
                    return Behaviors.same();
                }));
        Gate gate = new Gate();
        of(lab).addTask(CoordinatedShutdown.PhaseBeforeActorSystemTerminate(), "tells", () -> {
            gate.pass();
            CompletableFuture<Done> read = new CompletableFuture<>();
            actor.tell(read);
            return read;
        });

        lab.system().terminate();
        gate.awaitArrival();
        gate.open();

        notes.expect("read at the last moment", PostStop.instance());
        assertThat(of(lab).getShutdownReason()).contains(CoordinatedShutdown.actorSystemTerminateReason());
    }

    @Test
    void withoutTasksTheGuardianIsToldToStopBeforeTerminateReturns() {
        ActorSystem<Deed> system = ActorSystem.create(Deed.actor(), "quick");
        system.tell(context -> {
            system.terminate();
            context.getSelf().tell(late -> {
                notes.ref().tell("handled");
                return Behaviors.same();
            });
            return Behaviors.same();
        });

        Lab.await(system.getWhenTerminated());

        notes.expectNothing();
    }

    @Test
    void aGuardianThatStopsByItselfHasItRunBeforeTheReceptionistAndTheThreadsEnd() {
        ActorSystem<String> system =
                ActorSystem.create(Behaviors.receiveMessage(message -> Behaviors.stopped()), "stopping");
        CoordinatedShutdown.get(system)
                .addTask(FIRST, "tree", () -> noting(system.printTree()).get());

        system.tell("stop");

        assertThat(notes.next(String.class)).contains("receptionist").doesNotContain("user");
        Lab.await(system.getWhenTerminated());
        assertThat(CoordinatedShutdown.get(system).getShutdownReason())
                .contains(CoordinatedShutdown.actorSystemTerminateReason());
    }

    @Test
    void aGuardianThatFailsHasItRunToo() {
        ActorSystem<String> system = ActorSystem.create(
                Behaviors.receiveMessage(message -> {
                    throw new Broken();
                }),
                "failing");
        CoordinatedShutdown.get(system).addTask(FIRST, "note", noting("run"));

        system.tell("fail");

        notes.expect("run");
        Lab.await(system.getWhenTerminated());
    }

    @Test
    void aGuardianThatStopsMeanwhileDoesNotEndTheSystemBeforeItsTime() {
        ActorSystem<String> system =
                ActorSystem.create(Behaviors.receiveMessage(message -> Behaviors.stopped()), "stopping");
        CompletableFuture<Done> stage = new CompletableFuture<>();
        Probe<Object> watcher = office.probe();
        watcher.watch(system);
        CoordinatedShutdown.get(system).addTask(FIRST, "slow", waitingFor(stage));
        CoordinatedShutdown.get(system)
                .addTask(SECOND, "tree", () -> noting(system.printTree()).get());
        system.terminate();

        system.tell("stop");
        watcher.expectTerminated(system);
        stage.complete(Done.getInstance());

        assertThat(notes.next(String.class)).contains("receptionist");
        Lab.await(system.getWhenTerminated());
    }

    @Test
    void ifItIsBrokenOffTheSystemEndsWithItsGuardianAllTheSame() {
        ActorSystem<String> system = ActorSystem.create(
                Behaviors.receiveMessage(message -> Behaviors.stopped()),
                "stopping",
                ConfigFactory.parseString("lakon.coordinated-shutdown.phases.service-unbind.recover = off")
                        .withFallback(ConfigFactory.load()));
        CoordinatedShutdown.get(system).addTask(SECOND, "throws", failing());

        system.tell("stop");

        Lab.await(system.getWhenTerminated());
    }

    @Test
    void terminateSkipsItIfSoConfigured() {
        of(direct).addTask(FIRST, "note", noting("run"));

        direct.system().terminate();

        Lab.await(direct.system().getWhenTerminated());
        notes.expectNothing();
        assertThat(of(direct).getShutdownReason()).isEmpty();
    }

    @Test
    void aSystemThatItIsNotToEndLivesOn() {
        of(lasting).addTask(FIRST, "note", noting("run"));

        Lab.await(run(lasting));

        notes.expect("run");
        assertThat(lasting.system().getWhenTerminated().toCompletableFuture()).isNotDone();
    }

    // Its settings.

    @Test
    void aPhaseHasTheDefaultTimeOutOrItsOwn() {
        assertThat(of(lab).timeout(FIRST)).isEqualTo(Duration.ofSeconds(5));
        assertThat(of(strict).timeout(SECOND)).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void theTotalTimeOutCountsThePhasesThatHaveTasks() {
        assertThat(of(strict).totalTimeout()).isEqualTo(Duration.ofSeconds(10)); // for the end of the actors

        of(strict).addTask(SECOND, "one", noting("one"));
        of(strict).addTask(SECOND, "other", noting("other"));
        of(strict).addCancellableTask(THIRD, "cancelled", noting("cancelled")).cancel();

        assertThat(of(strict).totalTimeout()).isEqualTo(Duration.ofSeconds(17));
    }

    static Stream<String[]> mistakes() {
        String phases = "lakon.coordinated-shutdown.phases.";
        return Stream.of(
                new String[] {
                    phases + "service-unbind.depends-on = [service-unbound]",
                    phases + "service-unbind.depends-on",
                    "there is no phase [service-unbound]: use one of"
                },
                new String[] {
                    phases + "before-service-unbind.depends-on = [service-stop]",
                    phases + "before-service-unbind.depends-on",
                    "[service-stop, service-requests-done, service-unbind, before-service-unbind] wait for each other"
                },
                new String[] {
                    phases + "mine.depends-on = [mine]", phases + "mine.depends-on", "[mine] wait for each other"
                },
                new String[] {
                    phases + "mine.depends-on = [actor-system-terminate]",
                    phases + "mine.depends-on",
                    "no phase comes after [actor-system-terminate]"
                },
                new String[] {phases + "mine.depends-on = 3", phases + "mine.depends-on", "LIST"},
                new String[] {phases + "mine = 3", phases + "mine", "NUMBER"},
                new String[] {phases + "mine.timeout = soon", phases + "mine.timeout", "soon"},
                new String[] {phases + "mine.timeout = 0s", phases + "mine.timeout", "it is longer than nothing"},
                new String[] {phases + "mine.recover = perhaps", phases + "mine.recover", "BOOLEAN"},
                new String[] {phases + "mine.enabled = perhaps", phases + "mine.enabled", "BOOLEAN"},
                new String[] {
                    "lakon.coordinated-shutdown.default-phase-timeout = -1s", "default-phase-timeout", "found PT-1S"
                },
                new String[] {
                    "lakon.coordinated-shutdown.terminate-actor-system = off",
                    "lakon.coordinated-shutdown.terminate-actor-system",
                    "or lakon.coordinated-shutdown.run-by-actor-system-terminate off"
                },
                new String[] {
                    phases + "actor-system-terminate.enabled = off",
                    phases + "actor-system-terminate.enabled",
                    "would never end it"
                });
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aWrongSettingIsRefusedWhenTheSystemStarts(String setting, String key, String why) {
        assertThatThrownBy(() -> ActorSystem.create(
                        Behaviors.empty(),
                        "refused",
                        ConfigFactory.parseString(setting).withFallback(ConfigFactory.load())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[refused]")
                .hasMessageContaining(key)
                .hasMessageContaining("String: 1")
                .hasMessageContaining(why);
    }

    // The exit of the JVM; see JvmExitTest.

    @Test
    void aHookForTheExitCanBeTakenBack() {
        Cancellable hook = of(lab).addCancellableJvmShutdownHook(() -> {});

        assertThat(hook.isCancelled()).isFalse();
        assertThat(hook.cancel()).isTrue();
        assertThat(hook.cancel()).isFalse();
        assertThat(hook.isCancelled()).isTrue();
    }

    @Test
    void aHookIsNotAddedAfterTheShutdownHasBegun() {
        Lab.await(run(lab));

        Cancellable hook = of(lab).addCancellableJvmShutdownHook(() -> {});

        assertThat(hook.isCancelled()).isTrue();
        assertThat(log.messages())
                .contains("ActorSystem[lakon://lab] adds no hook to the exit of the JVM: its shutdown has begun");
    }

    @Test
    void aHookIsNotAddedInAContainer() {
        Cancellable hook = of(contained).addCancellableJvmShutdownHook(() -> {});

        assertThat(hook.isCancelled()).isTrue();
        assertThat(log.messages())
                .contains("ActorSystem[lakon://lab] adds no hook to the exit of the JVM, which is not its own");
    }
}
