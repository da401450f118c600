// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import io.lakon.internal.ref.InternalRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Backoff. */
class BackoffTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final BackoffSupervisorStrategy BACKOFF =
            SupervisorStrategy.restartWithBackoff(SECOND, SECOND.multipliedBy(5), 0);

    @RegisterExtension
    final Lab lab = Lab.create();

    @RegisterExtension
    final LogCapture log = LogCapture.of("io.lakon.actor.Actor");

    private final Probe<Object> probe = lab.probe();

    private ActorRef<String> spawn(SupervisorStrategy strategy) {
        ActorRef<String> actor =
                lab.spawn(Behaviors.supervise(Fragile.actor(probe.ref())).onFailure(Broken.class, strategy));
        probe.expect("started");
        return actor;
    }

    /** Breaks the actor, and waits until it has begun to wait for {@code pause}. */
    private void breakFor(Duration pause, ActorRef<String> actor) {
        actor.tell("break");
        probe.expect("PreRestart");
        lab.time().awaitTaskIn(pause);
    }

    private void breakAndRestartAfter(Duration pause, ActorRef<String> actor) {
        breakFor(pause, actor);
        lab.timePasses(pause);
        probe.expect("started");
        actor.tell("ping"); // so that all that belongs to the start is over
        probe.expect("ping 1");
    }

    @Test
    void anActorStartsAgainAfterThePauseAndNotBefore() {
        ActorRef<String> actor = spawn(BACKOFF);
        breakFor(SECOND, actor);

        lab.timePasses(SECOND.minusNanos(1));
        ActorStatus before = lab.inspect(actor).status();
        lab.timePasses(Duration.ofNanos(1));

        probe.expect("started");
        assertThat(before).isEqualTo(ActorStatus.BACKING_OFF);
    }

    @Test
    void anActorThatHasEndedLeavesNothingToTheScheduler() {
        int before = lab.time().tasks();
        ActorRef<String> lived = spawn(BACKOFF);
        breakAndRestartAfter(SECOND, lived);
        ActorRef<String> waiting = spawn(BACKOFF);
        breakFor(SECOND, waiting);
        int during = lab.time().tasks();

        for (ActorRef<String> each : List.of(lived, waiting)) {
            ((InternalRef<String>) each).stop();
            lab.awaitLastTurn(each);
        }

        assertThat(during).isEqualTo(before + 2);
        assertThat(lab.time().tasks()).isEqualTo(before);
    }

    @Test
    void whatComesMeanwhileIsKept() {
        ActorRef<String> actor = spawn(BACKOFF);
        breakFor(SECOND, actor);
        actor.tell("a");
        actor.tell("b");
        lab.awaitEmptyMailbox(actor); // so that they have been kept

        lab.timePasses(SECOND);

        probe.expect("started", "a 1", "b 2");
    }

    @Test
    void thePauseDoublesUpToItsMaximum() {
        ActorRef<String> actor = spawn(BACKOFF.withResetBackoffAfter(Duration.ofHours(1)));

        breakAndRestartAfter(SECOND, actor);
        breakAndRestartAfter(SECOND.multipliedBy(2), actor);
        breakAndRestartAfter(SECOND.multipliedBy(4), actor);
        breakAndRestartAfter(SECOND.multipliedBy(5), actor);
        breakAndRestartAfter(SECOND.multipliedBy(5), actor);
    }

    @Test
    void thePauseIsShortAgainOnceAnIncarnationHasLivedLongEnough() {
        ActorRef<String> actor = spawn(BACKOFF.withResetBackoffAfter(Duration.ofMinutes(1)));
        breakAndRestartAfter(SECOND, actor);
        breakAndRestartAfter(SECOND.multipliedBy(2), actor);

        lab.timePasses(Duration.ofMinutes(1));
        breakAndRestartAfter(SECOND, actor);
    }

    @Test
    void thePauseGoesOnToGrowIfNoIncarnationHasLivedLongEnough() {
        ActorRef<String> actor = spawn(BACKOFF.withResetBackoffAfter(Duration.ofMinutes(1)));
        breakAndRestartAfter(SECOND, actor);

        lab.timePasses(Duration.ofMinutes(1).minusNanos(1));
        breakAndRestartAfter(SECOND.multipliedBy(2), actor);
    }

    @Test
    void longEnoughIsTheMeanOfTheBoundsUnlessTheStrategySays() {
        ActorRef<String> actor = spawn(BACKOFF);
        breakAndRestartAfter(SECOND, actor);

        lab.timePasses(SECOND.multipliedBy(3));
        breakAndRestartAfter(SECOND, actor);
    }

    @Test
    void anActorIsFailingSinceTheFirstFailureInARow() {
        ActorRef<String> actor = spawn(BACKOFF.withResetBackoffAfter(Duration.ofMinutes(1)));
        breakFor(SECOND, actor);
        Instant first = lab.inspect(actor).lastFailure().orElseThrow().at();
        lab.timePasses(SECOND);
        probe.expect("started");

        breakFor(SECOND.multipliedBy(2), actor);

        assertThat(lab.inspect(actor).failingSince()).contains(first);
    }

    @Test
    void anActorIsFailingUntilAnIncarnationHasLivedLongEnough() {
        ActorRef<String> actor = spawn(BACKOFF.withResetBackoffAfter(Duration.ofMinutes(1)));
        breakAndRestartAfter(SECOND, actor);
        Optional<Instant> before = lab.inspect(actor).failingSince();

        lab.timePasses(Duration.ofMinutes(1));

        Lab.awaitTrue(() -> lab.inspect(actor).failingSince().isEmpty());
        assertThat(before).isPresent();
    }

    @Test
    void chanceAddsNoMoreThanTheRandomFactor() {
        ActorRef<String> actor = spawn(SupervisorStrategy.restartWithBackoff(SECOND, SECOND.multipliedBy(5), 0.5));

        actor.tell("break");
        probe.expect("PreRestart");

        lab.time().awaitTaskIn(SECOND, SECOND.plusMillis(500));
    }

    @Test
    void aFailingStartIsRetriedAfterThePause() {
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(Behaviors.<String>setup(context -> {
                    probe.ref().tell("started");
                    throw new Broken();
                }))
                .onFailure(Broken.class, BACKOFF));
        probe.expect("started");
        lab.time().awaitTaskIn(SECOND);
        lab.timePasses(SECOND);
        probe.expect("started");

        lab.time().awaitTaskIn(SECOND.multipliedBy(2));
        assertThat(lab.inspect(actor).status()).isEqualTo(ActorStatus.BACKING_OFF);
    }

    @Test
    void oneFailureMoreThanTheMaximumInARowStopsTheActorPastTheOuterSupervisors() {
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(Behaviors.supervise(Fragile.actor(probe.ref()))
                        .onFailure(Broken.class, BACKOFF.withMaxRestarts(1)))
                .onFailure(RuntimeException.class, SupervisorStrategy.resume()));
        probe.expect("started");
        breakAndRestartAfter(SECOND, actor);

        actor.tell("break");

        probe.awaitEnd(actor, "PostStop");
    }

    @Test
    void theMaximumStartsAnewOnceAnIncarnationHasLivedLongEnough() {
        ActorRef<String> actor = spawn(BACKOFF.withMaxRestarts(1).withResetBackoffAfter(Duration.ofMinutes(1)));
        breakAndRestartAfter(SECOND, actor);

        lab.timePasses(Duration.ofMinutes(1));

        breakAndRestartAfter(SECOND, actor);
    }

    @Test
    void whatDoesNotFitIntoTheStashIsDropped() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<String> actor = spawn(BACKOFF.withStashCapacity(1));
        breakFor(SECOND, actor);

        actor.tell("a");
        actor.tell("b");

        assertThat(reports.next(Dropped.class).message()).isEqualTo("b");
    }

    @Test
    void aStopWhileThePauseLastsEndsItAndSendsTheStashToDeadLetters() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<String> actor = Deed.inside(
                parent,
                context -> context.spawnAnonymous(
                        Behaviors.supervise(Fragile.actor(probe.ref())).onFailure(BACKOFF.withStashCapacity(1))));
        probe.expect("started");
        breakFor(SECOND, actor);
        actor.tell("a");
        actor.tell("dropped, which says that the one before is in the stash");
        reports.next(Dropped.class);

        Deed.inside(parent, context -> {
            context.stop(actor);
            return "stopped";
        });

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("a");
        probe.awaitEnd(actor); // and no PostStop: it had its PreRestart
    }

    @Test
    void theChildrenAreWaitedForThoughThePauseIsOver() {
        Gate gate = new Gate();
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(Behaviors.<String>setup(context -> {
                    probe.ref().tell("started");
                    context.spawnAnonymous(Behaviors.receiveSignal((child, signal) -> {
                        gate.pass();
                        probe.ref().tell("child " + signal);
                        return Behaviors.same();
                    }));
                    return Fragile.started(probe.ref());
                }))
                .onFailure(BACKOFF));
        probe.expect("started");
        breakFor(SECOND, actor);
        gate.awaitArrival();

        lab.timePasses(SECOND);
        gate.open();

        probe.expect("child PostStop", "started");
    }

    @Test
    void aTerminatedThatComesMeanwhileIsHandledAfterTheRestart() {
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        Probe<Object> watcher = lab.probe();
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(Behaviors.<String>setup(context -> {
                    probe.ref().tell("started");
                    context.watch(other);
                    return Fragile.started(probe.ref());
                }))
                .onFailure(BACKOFF));
        probe.expect("started");
        breakFor(SECOND, actor);

        other.tell(context -> Behaviors.stopped());
        watcher.awaitEnd(other);
        lab.awaitLastTurn(other);
        lab.awaitEmptyMailbox(actor); // so that it has been kept
        lab.timePasses(SECOND);

        probe.expect("started", new Terminated(other).toString());
    }

    @Test
    void manyFailuresInARowAreLoggedAtTheCriticalLevel() {
        ActorRef<String> actor = spawn(BACKOFF.withResetBackoffAfter(Duration.ofHours(1))
                .withLogLevel(org.slf4j.event.Level.WARN)
                .withCriticalLogLevel(org.slf4j.event.Level.ERROR, 1));

        breakAndRestartAfter(SECOND, actor);
        breakAndRestartAfter(SECOND.multipliedBy(2), actor);

        assertThat(log.events()).extracting(event -> event.getLevel()).containsExactly(Level.WARN, Level.ERROR);
    }

    @Test
    void boundsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> SupervisorStrategy.restartWithBackoff(Duration.ZERO, SECOND, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SupervisorStrategy.restartWithBackoff(SECOND.multipliedBy(2), SECOND, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SupervisorStrategy.restartWithBackoff(SECOND, SECOND, -0.1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
