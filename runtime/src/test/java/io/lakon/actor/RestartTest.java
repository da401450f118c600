// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Restart. */
class RestartTest {
    private static final SupervisorStrategy RESTART = SupervisorStrategy.restart();

    @RegisterExtension
    final Lab lab = Lab.create("lakon.actor.typed.restart-stash-capacity = 3");

    private final Probe<Object> probe = lab.probe();

    private ActorRef<String> spawn(Behavior<String> behavior, SupervisorStrategy strategy) {
        return lab.spawn(Behaviors.supervise(behavior).onFailure(Broken.class, strategy));
    }

    /** Tells the probe of its starts; fails in each of them. */
    private Behavior<String> stillborn() {
        return Behaviors.setup(context -> {
            probe.ref().tell("started");
            throw new Broken();
        });
    }

    /** A {@link Fragile} with a child that stays at the gate when it is to stop. */
    private Behavior<String> withSlowChild(Gate gate) {
        return Behaviors.setup(context -> {
            probe.ref().tell("started");
            context.spawn(
                    Behaviors.<String>receiveSignal((child, signal) -> {
                        gate.pass();
                        probe.ref().tell("child " + signal);
                        return Behaviors.same();
                    }),
                    "child");
            return Fragile.started(probe.ref());
        });
    }

    @Test
    void restartingStartsAfreshAndTellsTheOldIncarnation() {
        ActorRef<String> actor = spawn(Fragile.actor(probe.ref()), RESTART);

        actor.tell("a");
        actor.tell("break");
        actor.tell("b");

        probe.expect("started", "a 1", "PreRestart", "started", "b 1");
    }

    @Test
    void theMessageThatFailedIsNotHandledAgain() {
        ActorRef<String> actor = spawn(
                Behaviors.receiveMessage(message -> {
                    probe.ref().tell(message);
                    if (message.equals("break")) {
                        throw new Broken();
                    }
                    return Behaviors.same();
                }),
                RESTART);

        actor.tell("break");
        actor.tell("next");

        probe.expect("break", "next");
    }

    @Test
    void thereIsNoPostStopOnARestart() {
        ActorRef<String> actor = spawn(Fragile.actor(probe.ref()), RESTART);

        actor.tell("break");
        actor.tell("stop");

        probe.awaitEnd(actor, "started", "PreRestart", "started", "PostStop");
    }

    @Test
    void preRestartReachesTheBehaviorThatFailed() {
        ActorRef<String> actor = spawn(
                Behaviors.receive((context, message) -> Fragile.started(probe.ref()), (context, signal) -> {
                    probe.ref().tell("the first behaviour received " + signal);
                    return Behaviors.same();
                }),
                RESTART);

        actor.tell("become fragile");
        actor.tell("break");

        probe.expect("PreRestart");
    }

    @Test
    void aFailingPreRestartDoesNotKeepTheActorFromRestarting() {
        ActorRef<String> actor = spawn(
                Behaviors.receive(
                        (context, message) -> {
                            probe.ref().tell(message);
                            if (message.equals("break")) {
                                throw new Broken();
                            }
                            return Behaviors.same();
                        },
                        (context, signal) -> {
                            probe.ref().tell(signal);
                            throw new IllegalStateException();
                        }),
                RESTART);

        actor.tell("break");
        actor.tell("next");

        probe.expect("break", PreRestart.instance(), "next");
    }

    @Test
    void theOrderIsPreRestartChildrenSetupWhatCameMeanwhileTheRest() {
        Gate gate = new Gate();
        ActorRef<String> actor = spawn(withSlowChild(gate), RESTART);

        actor.tell("break");
        gate.awaitArrival();
        actor.tell("meanwhile");
        lab.awaitEmptyMailbox(actor);
        actor.tell("the rest");
        gate.open();

        probe.expect("started", "PreRestart", "child PostStop", "started", "meanwhile 1", "the rest 2");
    }

    @Test
    void theChildrenMayHaveTheSameNamesAgain() {
        Gate gate = new Gate();
        gate.open();
        ActorRef<String> actor = spawn(withSlowChild(gate), RESTART);

        actor.tell("break");
        actor.tell("next");

        probe.expect("started", "PreRestart", "child PostStop", "started", "next 1");
    }

    @Test
    void theChildrenMayBeKept() {
        ActorRef<Deed> actor = lab.spawn(Behaviors.supervise(Deed.actor())
                .onFailure(SupervisorStrategy.restart().withStopChildren(false)));
        ActorRef<Deed> child = Deed.inside(actor, context -> context.spawn(Deed.actor(), "child"));

        actor.tell(context -> {
            throw new Broken();
        });

        List<ActorRef<Void>> children = Deed.inside(actor, ActorContext::getChildren);
        assertThat(children).containsExactly(child.unsafeUpcast());
    }

    @Test
    void watchesSurvive() {
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        ActorRef<Deed> actor =
                lab.spawn(Behaviors.supervise(Deed.actor(probe.ref())).onFailure(RESTART));
        actor.tell(context -> {
            context.watch(other);
            throw new Broken();
        });
        probe.expect(PreRestart.instance());

        other.tell(context -> Behaviors.stopped());

        probe.expect(new Terminated(other));
    }

    @Test
    void thoseWhoWatchItHearNothing() {
        ActorRef<String> actor = spawn(Fragile.actor(probe.ref()), RESTART);
        probe.watch(actor);

        actor.tell("break");
        actor.tell("next");

        probe.expect("started", "PreRestart", "started", "next 1");
    }

    @Test
    void adaptersSurvive() {
        ActorRef<Deed> actor =
                lab.spawn(Behaviors.supervise(Deed.actor(probe.ref())).onFailure(RESTART));
        ActorRef<String> adapter = Deed.inside(
                actor,
                context -> context.messageAdapter(String.class, text -> inner -> {
                    probe.ref().tell(text);
                    return Behaviors.same();
                }));

        actor.tell(context -> {
            throw new Broken();
        });
        adapter.tell("adapted");

        probe.expect(PreRestart.instance(), "adapted");
    }

    @Test
    void aFailingStartIsNotRetriedWithoutALimit() {
        ActorRef<String> actor = spawn(stillborn(), RESTART);

        probe.awaitEnd(actor, "started");
    }

    @Test
    void aRestartWhoseSetupFailsStopsTheActorWithoutALimit() {
        int[] starts = {0};
        ActorRef<String> actor = spawn(
                Behaviors.setup(context -> {
                    probe.ref().tell("started");
                    if (starts[0]++ > 0) {
                        throw new Broken();
                    }
                    return Fragile.started(probe.ref());
                }),
                RESTART);

        actor.tell("break");

        probe.awaitEnd(actor, "started", "PreRestart", "started"); // and no PostStop: who failed had its PreRestart
    }

    @Test
    void aLimitOfThreeAllowsFourStarts() {
        ActorRef<String> actor = spawn(stillborn(), SupervisorStrategy.restart().withLimit(3, Duration.ofMinutes(1)));

        probe.awaitEnd(actor, "started", "started", "started", "started");
    }

    @Test
    void oneFailureMoreThanTheLimitStopsTheActor() {
        ActorRef<String> actor =
                spawn(Fragile.actor(probe.ref()), SupervisorStrategy.restart().withLimit(2, Duration.ofMinutes(1)));

        actor.tell("break");
        actor.tell("break");
        actor.tell("break");

        probe.awaitEnd(actor, "started", "PreRestart", "started", "PreRestart", "started", "PostStop");
    }

    @Test
    void theLimitStartsAnewWhenItsTimeHasPassed() {
        ActorRef<String> actor =
                spawn(Fragile.actor(probe.ref()), SupervisorStrategy.restart().withLimit(1, Duration.ofMinutes(1)));
        actor.tell("break");
        probe.expect("started", "PreRestart", "started");

        lab.timePasses(Duration.ofMinutes(1));
        actor.tell("break");
        actor.tell("next");

        probe.expect("PreRestart", "started", "next 1");
    }

    @Test
    void theTimeOfTheLimitIsCountedFromTheFirstRestart() {
        ActorRef<String> actor =
                spawn(Fragile.actor(probe.ref()), SupervisorStrategy.restart().withLimit(2, Duration.ofMinutes(1)));
        actor.tell("break");
        probe.expect("started", "PreRestart", "started");
        lab.timePasses(Duration.ofSeconds(40));
        actor.tell("break");
        probe.expect("PreRestart", "started");

        lab.timePasses(Duration.ofSeconds(20));
        actor.tell("break");
        actor.tell("break");
        actor.tell("next");

        probe.expect("PreRestart", "started", "PreRestart", "started", "next 1");
    }

    @Test
    void aBehaviorThatBringsAlongASupervisorOfTheSameClassReplacesTheOneAroundItAndStartsTheCountAnew() {
        ActorRef<String> actor = lab.spawn(supervisingItself());

        actor.tell("a");
        actor.tell("break");
        actor.tell("b");
        actor.tell("break");
        actor.tell("c");
        actor.tell("break");
        actor.tell("break");

        probe.awaitEnd(actor, "a", "b", "c");
    }

    /** Answers each message with itself and a supervisor of its own, which allows one restart. */
    private Behavior<String> supervisingItself() {
        return Behaviors.supervise(Behaviors.<String>receiveMessage(message -> {
                    if (message.equals("break")) {
                        throw new Broken();
                    }
                    probe.ref().tell(message);
                    return supervisingItself();
                }))
                .onFailure(Broken.class, SupervisorStrategy.restart().withLimit(1, Duration.ofMinutes(1)));
    }

    @Test
    void aLimitThatIsReachedHandsOnToTheOuterSupervisor() {
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(Behaviors.supervise(Fragile.actor(probe.ref()))
                        .onFailure(Broken.class, SupervisorStrategy.restart().withLimit(0, Duration.ofMinutes(1))))
                .onFailure(RuntimeException.class, SupervisorStrategy.resume()));

        actor.tell("a");
        actor.tell("break");
        actor.tell("b");

        probe.expect("started", "a 1", "b 2");
    }

    @Test
    void whatDoesNotFitIntoTheStashIsDropped() {
        Probe<AllDeadLetters> reports = lab.reports();
        Gate gate = new Gate();
        ActorRef<String> actor =
                spawn(withSlowChild(gate), SupervisorStrategy.restart().withStashCapacity(1));
        actor.tell("break");
        gate.awaitArrival();

        actor.tell("a");
        actor.tell("b");

        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo("b");
        assertThat(dropped.recipient()).isEqualTo(actor);
        assertThat(dropped.reason()).contains("restarting").contains("1");
        gate.open();
        probe.expect("started", "PreRestart", "child PostStop", "started", "a 1");
    }

    @Test
    void theStashIsAsLargeAsConfiguredUnlessTheStrategySays() {
        Probe<AllDeadLetters> reports = lab.reports();
        Gate gate = new Gate();
        ActorRef<String> actor = spawn(withSlowChild(gate), RESTART);
        actor.tell("break");
        gate.awaitArrival();

        List.of("a", "b", "c", "d").forEach(actor::tell);

        assertThat(reports.next(Dropped.class).message()).isEqualTo("d");
        gate.open();
    }

    @Test
    void signalsAreKeptThoughTheStashIsFull() {
        Gate gate = new Gate();
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        Probe<Object> watcher = lab.probe();
        ActorRef<Deed> actor = lab.spawn(Behaviors.supervise(Deed.actor(probe.ref()))
                .onFailure(SupervisorStrategy.restart().withStashCapacity(0)));
        Deed.inside(actor, context -> {
            context.watch(other);
            return context.spawnAnonymous(Behaviors.receiveSignal((child, signal) -> {
                gate.pass();
                return Behaviors.same();
            }));
        });
        actor.tell(context -> {
            throw new Broken();
        });
        gate.awaitArrival();

        other.tell(context -> Behaviors.stopped());
        watcher.awaitEnd(other);
        lab.awaitLastTurn(other);
        lab.awaitEmptyMailbox(actor); // so that it has been kept
        gate.open();

        probe.expect(PreRestart.instance(), new Terminated(other));
    }

    @Test
    void aFailureWhileTheStashIsReplayedRestartsAgainAndGoesOnWithTheRestOfIt() {
        Gate gate = new Gate();
        ActorRef<String> actor = spawn(withSlowChild(gate), RESTART);
        actor.tell("break");
        gate.awaitArrival();
        actor.tell("a");
        actor.tell("break");
        actor.tell("b");

        lab.awaitEmptyMailbox(actor); // so that it has been kept
        gate.open();

        probe.expect(
                "started",
                "PreRestart",
                "child PostStop",
                "started",
                "a 1",
                "PreRestart",
                "child PostStop",
                "started",
                "b 1");
    }

    @Test
    void aStopWhileTheStashIsReplayedSendsTheRestToDeadLetters() {
        Probe<AllDeadLetters> reports = lab.reports();
        Gate gate = new Gate();
        ActorRef<String> actor = spawn(withSlowChild(gate), RESTART);
        actor.tell("break");
        gate.awaitArrival();
        actor.tell("a");
        actor.tell("stop");
        actor.tell("b");

        lab.awaitEmptyMailbox(actor); // so that it has been kept
        gate.open();

        assertThat(reports.next(DeadLetter.class))
                .isEqualTo(new DeadLetter("b", lab.system().deadLetters(), actor));
    }

    @Test
    void aMessageThatWasKeptAndStopsTheActorEndsTheNewIncarnation() {
        Gate gate = new Gate();
        ActorRef<String> actor = spawn(withSlowChild(gate), RESTART);
        actor.tell("break");
        gate.awaitArrival();
        actor.tell("stop");

        lab.awaitEmptyMailbox(actor); // so that it has been kept
        gate.open();

        probe.awaitEnd(actor, "started", "PreRestart", "child PostStop", "started", "child PostStop", "PostStop");
    }

    @Test
    void aMessageThatWasKeptAndFailsOnceTooOftenEndsTheNewIncarnation() {
        Gate gate = new Gate();
        ActorRef<String> actor =
                spawn(withSlowChild(gate), SupervisorStrategy.restart().withLimit(1, Duration.ofMinutes(1)));
        actor.tell("break");
        gate.awaitArrival();
        actor.tell("break");

        lab.awaitEmptyMailbox(actor); // so that it has been kept
        gate.open();

        probe.awaitEnd(actor, "started", "PreRestart", "child PostStop", "started", "child PostStop", "PostStop");
    }

    @Test
    void anActorThatIsStoppedWhileItRestartsSendsItsStashToDeadLetters() {
        Probe<AllDeadLetters> reports = lab.reports();
        Gate gate = new Gate();
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<String> actor = Deed.inside(
                parent,
                context -> context.spawnAnonymous(
                        Behaviors.supervise(withSlowChild(gate)).onFailure(RESTART)));
        actor.tell("break");
        gate.awaitArrival();
        actor.tell("a");
        lab.awaitEmptyMailbox(actor); // so that it has been kept

        Deed.inside(parent, context -> {
            context.stop(actor);
            return "stopped";
        });
        gate.open();

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("a");
        probe.awaitEnd(actor, "started", "PreRestart", "child PostStop"); // and no PostStop: it had its PreRestart
    }

    @Test
    void theSetupOfARestartRunsOnTheSameActor() {
        ActorRef<String> actor = spawn(
                Behaviors.setup(context -> {
                    probe.ref().tell(context.getSelf());
                    return Fragile.started(probe.ref());
                }),
                RESTART);

        actor.tell("break");

        probe.expect(actor, "PreRestart", actor);
    }

    @Test
    void aRestartThatGivesUpWhileItStartsIsNotResumed() {
        int[] starts = {0};
        Behavior<String> once = Behaviors.setup(context -> {
            if (++starts[0] > 1) {
                throw new Broken();
            }
            return Behaviors.receiveMessage(message -> {
                throw new Broken();
            });
        });
        Behavior<String> restarted = Behaviors.supervise(once)
                .onFailure(Broken.class, SupervisorStrategy.restart().withLimit(1, Duration.ofMinutes(1)));
        ActorRef<String> actor =
                lab.spawn(Behaviors.supervise(restarted).onFailure(Exception.class, SupervisorStrategy.resume()));

        actor.tell("break");

        lab.<Object>probe().awaitEnd(actor);
    }

    @Test
    void aRestartThatGivesUpOverWhatItHadKeptIsNotResumed() {
        Gate childStops = new Gate();
        Behavior<String> child = Behaviors.receiveSignal((context, signal) -> {
            childStops.pass();
            return Behaviors.same();
        });
        Behavior<String> parent = Behaviors.setup(context -> {
            context.spawnAnonymous(child);
            return Behaviors.receiveMessage(message -> {
                throw new Broken();
            });
        });
        Behavior<String> restarted = Behaviors.supervise(parent)
                .onFailure(Broken.class, SupervisorStrategy.restart().withLimit(1, Duration.ofMinutes(1)));
        ActorRef<String> actor =
                lab.spawn(Behaviors.supervise(restarted).onFailure(Exception.class, SupervisorStrategy.resume()));
        actor.tell("break");
        childStops.awaitArrival();
        actor.tell("break again");
        lab.awaitEmptyMailbox(actor); // so that it has been kept

        childStops.open();

        lab.<Object>probe().awaitEnd(actor);
    }
}
