// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Timers. */
class TimersTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();

    /** What a timer's actor is told: something to do with its timers, or a timer's message, which the probe gets. */
    private interface Command {}

    private record Use(Consumer<TimerScheduler<Command>> action) implements Command {}

    private record Tick(String text) implements Command {}

    private record Fail() implements Command {}

    private record Stop() implements Command {}

    private static final Tick TICK = new Tick("tick");

    private Behavior<Command> timed() {
        return Behaviors.withTimers(timers -> Behaviors.receive(Command.class)
                .onMessage(Use.class, use -> {
                    use.action.accept(timers);
                    return Behaviors.same();
                })
                .onMessage(Tick.class, tick -> {
                    probe.ref().tell(tick.text);
                    return Behaviors.same();
                })
                .onMessage(Fail.class, fail -> {
                    throw new Broken();
                })
                .onMessage(Stop.class, stop -> Behaviors.stopped())
                .build());
    }

    private ActorRef<Command> spawn() {
        return lab.spawn(timed());
    }

    /** Has the actor do this, and waits until it has. */
    private static void use(ActorRef<Command> actor, Consumer<TimerScheduler<Command>> action) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        actor.tell(new Use(timers -> {
            try {
                action.accept(timers);
                done.complete(true);
            } catch (RuntimeException thrown) {
                done.completeExceptionally(thrown);
            }
        }));
        Lab.await(done);
    }

    private static boolean isActive(ActorRef<Command> actor, Object key) {
        CompletableFuture<Boolean> active = new CompletableFuture<>();
        actor.tell(new Use(timers -> active.complete(timers.isTimerActive(key))));
        return Lab.await(active);
    }

    /** Lets the actor stand still until a timer's message is behind the one in hand, and then does {@code last}. */
    private void withTickInTheMailbox(ActorRef<Command> actor, Consumer<TimerScheduler<Command>> last) {
        Gate gate = new Gate();
        actor.tell(new Use(timers -> {
            timers.startSingleTimer("key", TICK, SECOND);
            gate.pass();
            last.accept(timers);
        }));
        gate.awaitArrival();
        lab.timePasses(SECOND);
        assertThat(lab.inspect(actor).mailboxSize()).isOne();
        gate.open();
    }

    /** Waits until the actor has handled all that it had before, which was not for the probe. */
    private void expectSilence(ActorRef<Command> actor) {
        actor.tell(new Tick("after that"));
        probe.expect("after that");
    }

    @Test
    void aSingleTimerSendsItsMessageOnce() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startSingleTimer("key", TICK, SECOND));

        lab.timePasses(SECOND.multipliedBy(5));

        probe.expect("tick");
        expectSilence(actor);
    }

    @Test
    void aTimerDoesNotSendItsMessageBeforeItsTime() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startSingleTimer("key", TICK, SECOND));

        lab.timePasses(SECOND.minusNanos(1));

        expectSilence(actor);
    }

    @Test
    void aTimerWithFixedDelaySendsItsMessageAgainAndAgain() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startTimerWithFixedDelay("key", TICK, SECOND));

        lab.timePasses(SECOND.multipliedBy(3));

        probe.expect("tick", "tick", "tick");
        expectSilence(actor);
    }

    @Test
    void aTimerAtFixedRateSendsItsMessageAgainAndAgain() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startTimerAtFixedRate("key", TICK, SECOND));

        lab.timePasses(SECOND.multipliedBy(3));

        probe.expect("tick", "tick", "tick");
        expectSilence(actor);
    }

    @Test
    void theFirstDelayMayBeAnother() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startTimerWithFixedDelay("key", TICK, SECOND.multipliedBy(3), SECOND));

        lab.timePasses(SECOND.multipliedBy(4));

        probe.expect("tick", "tick");
        expectSilence(actor);
    }

    @Test
    void withoutAKeyTheMessageIsTheKey() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startSingleTimer(TICK, SECOND));

        use(actor, timers -> timers.cancel(new Tick("tick")));
        lab.timePasses(SECOND);

        expectSilence(actor);
    }

    @Test
    void timersWithDifferentKeysDoNotTouchEachOther() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> {
            timers.startSingleTimer("one", new Tick("one"), SECOND);
            timers.startSingleTimer("two", new Tick("two"), SECOND);
            timers.cancel("one");
        });

        lab.timePasses(SECOND);

        probe.expect("two");
    }

    @Test
    void aTimerIsActiveUntilASingleOneHasFired() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startSingleTimer("key", TICK, SECOND));
        boolean before = isActive(actor, "key");

        lab.timePasses(SECOND);
        probe.expect("tick");

        assertThat(before).isTrue();
        assertThat(isActive(actor, "key")).isFalse();
    }

    @Test
    void aTimerThatRepeatsStaysActive() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startTimerWithFixedDelay("key", TICK, SECOND));

        lab.timePasses(SECOND);
        probe.expect("tick");

        assertThat(isActive(actor, "key")).isTrue();
    }

    @Test
    void aCancelledTimerSendsNothing() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startTimerWithFixedDelay("key", TICK, SECOND));
        use(actor, timers -> timers.cancel("key"));

        lab.timePasses(SECOND);

        expectSilence(actor);
        assertThat(lab.time().tasks()).isZero();
    }

    @Test
    void cancelAllCancelsEach() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> {
            timers.startSingleTimer("one", TICK, SECOND);
            timers.startTimerAtFixedRate("two", TICK, SECOND);
        });
        use(actor, TimerScheduler::cancelAll);

        lab.timePasses(SECOND);

        expectSilence(actor);
    }

    @Test
    void theMessageOfACancelledTimerIsNotDeliveredThoughItIsInTheMailbox() {
        ActorRef<Command> actor = spawn();

        withTickInTheMailbox(actor, timers -> timers.cancel("key"));

        expectSilence(actor);
    }

    @Test
    void aTimerReplacesTheOneOfTheSameKey() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startSingleTimer("key", TICK, SECOND));
        use(actor, timers -> timers.startSingleTimer("key", new Tick("tock"), SECOND.multipliedBy(2)));

        lab.timePasses(SECOND.multipliedBy(2));

        probe.expect("tock");
        expectSilence(actor);
    }

    @Test
    void theMessageOfAReplacedTimerIsNotDeliveredThoughItIsInTheMailbox() {
        ActorRef<Command> actor = spawn();

        withTickInTheMailbox(actor, timers -> timers.startSingleTimer("key", new Tick("tock"), SECOND));
        expectSilence(actor);
        lab.timePasses(SECOND);

        probe.expect("tock");
    }

    @Test
    void timersEndWithTheirActor() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startTimerWithFixedDelay("key", TICK, SECOND));

        actor.tell(new Stop());
        probe.awaitEnd(actor);

        assertThat(lab.time().tasks()).isZero();
    }

    @Test
    void theMessageOfATimerWhoseActorHasStoppedIsNoDeadLetter() {
        ActorRef<Command> actor = spawn();
        Gate gate = new Gate();
        use(actor, timers -> timers.startSingleTimer("key", TICK, SECOND));
        actor.tell(new Use(timers -> gate.pass()));
        gate.awaitArrival();
        actor.tell(new Stop());
        lab.timePasses(SECOND);

        gate.open();
        probe.awaitEnd(actor);

        assertThat(lab.system().inspect().deadLetters()).isZero();
    }

    /** Lets an actor whose mailbox has room for one message stand still while it is full, and a timer's time comes. */
    private ActorRef<Command> withTickKeptOut(
            Consumer<TimerScheduler<Command>> first, Consumer<TimerScheduler<Command>> last) {
        ActorRef<Command> actor = lab.spawn(timed(), "bounded", MailboxSelector.bounded(1));
        Gate gate = new Gate();
        actor.tell(new Use(timers -> {
            first.accept(timers);
            gate.pass();
        }));
        gate.awaitArrival();
        actor.tell(new Use(last));
        lab.timePasses(SECOND);
        gate.open();
        lab.awaitEmptyMailbox(actor);
        return actor;
    }

    @Test
    void theMessageOfATimerThatAFullMailboxKeepsOutIsDropped() {
        Probe<AllDeadLetters> reports = lab.reports();

        ActorRef<Command> actor = withTickKeptOut(timers -> timers.startSingleTimer("key", TICK, SECOND), timers -> {});

        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo(TICK);
        assertThat(dropped.recipient()).isEqualTo(actor);
    }

    @Test
    void aSingleTimerWhoseMessageWasKeptOutIsNotActive() {
        ActorRef<Command> actor = withTickKeptOut(timers -> timers.startSingleTimer("key", TICK, SECOND), timers -> {});

        assertThat(isActive(actor, "key")).isFalse();
    }

    @Test
    void aSingleTimerWhoseMessageWasKeptOutIsForgotten() {
        List<Object> keys = new ArrayList<>(List.of(new Object()));
        WeakReference<Object> key = new WeakReference<>(keys.get(0));
        withTickKeptOut(timers -> timers.startSingleTimer(keys.get(0), TICK, SECOND), timers -> {});

        keys.clear();

        Lab.awaitTrue(() -> {
            System.gc();
            return key.get() == null;
        });
    }

    @Test
    void aTimerThatRepeatsStaysActiveThoughOneOfItsMessagesWasKeptOut() {
        ActorRef<Command> actor =
                withTickKeptOut(timers -> timers.startTimerWithFixedDelay("key", TICK, SECOND), timers -> {});

        assertThat(isActive(actor, "key")).isTrue();
    }

    @Test
    void aTimerThatWasKeptOutMayBeStartedAgain() {
        ActorRef<Command> actor = withTickKeptOut(timers -> timers.startSingleTimer("key", TICK, SECOND), timers -> {});
        use(actor, timers -> timers.startSingleTimer("key", TICK, SECOND));

        lab.timePasses(SECOND);

        probe.expect("tick");
    }

    @Test
    void whatATimerSendsWhileItsActorStopsIsNotDroppedThoughTheMailboxIsFull() {
        // A scheduler may be about to send when the timer is cancelled: this one always is.
        AtomicReference<Runnable> due = new AtomicReference<>();
        Gate stopping = new Gate();
        Behavior<Command> stops = Behaviors.setup(context -> {
            context.spawnAnonymous(Behaviors.receiveSignal((child, signal) -> {
                stopping.pass();
                return Behaviors.same();
            }));
            return Behaviors.withTimers(timers -> {
                due.set(lab.time().next(() -> timers.startSingleTimer("key", TICK, SECOND)));
                return Behaviors.receiveMessage(message -> Behaviors.stopped());
            });
        });
        ActorRef<Command> actor = lab.spawn(stops, "stopping", MailboxSelector.bounded(1));
        actor.tell(new Stop());
        stopping.awaitArrival();
        actor.tell(new Tick("fills the mailbox"));

        due.get().run();
        stopping.open();
        probe.awaitEnd(actor);

        assertThat(lab.system().inspect().dropped()).isZero();
    }

    @Test
    void timersEndWithARestart() {
        ActorRef<Command> actor = lab.spawn(Behaviors.supervise(timed()).onFailure(SupervisorStrategy.restart()));
        use(actor, timers -> timers.startTimerWithFixedDelay("key", TICK, SECOND));

        actor.tell(new Fail());
        expectSilence(actor);

        lab.timePasses(SECOND);
        expectSilence(actor);
        assertThat(isActive(actor, "key")).isFalse();
    }

    @Test
    void theMessageOfATimerIsNotDeliveredAfterARestartThoughItIsInTheMailbox() {
        ActorRef<Command> actor = lab.spawn(Behaviors.supervise(timed()).onFailure(SupervisorStrategy.restart()));

        withTickInTheMailbox(actor, timers -> {
            throw new Broken();
        });

        expectSilence(actor);
    }

    @Test
    void timersGoOnWhenTheActorIsResumed() {
        ActorRef<Command> actor = lab.spawn(Behaviors.supervise(timed()).onFailure(SupervisorStrategy.resume()));
        use(actor, timers -> timers.startSingleTimer("key", TICK, SECOND));
        actor.tell(new Fail());
        expectSilence(actor);

        lab.timePasses(SECOND);

        probe.expect("tick");
    }

    @Test
    void aTimerThatPostStopStartsEndsWithTheActor() {
        ActorRef<String> actor = lab.spawn(Behaviors.withTimers(
                timers -> Behaviors.receive((context, message) -> Behaviors.stopped(), (context, signal) -> {
                    timers.startTimerWithFixedDelay("key", "tick", SECOND);
                    return Behaviors.same();
                })));

        actor.tell("stop");
        probe.awaitEnd(actor);

        assertThat(lab.time().tasks()).isZero();
    }

    @Test
    void timersRefuseToBeUsedOutsideTheTurnsOfTheirActor() {
        CompletableFuture<TimerScheduler<Command>> leaked = new CompletableFuture<>();
        spawn().tell(new Use(leaked::complete));
        TimerScheduler<Command> timers = Lab.await(leaked);

        assertThatThrownBy(() -> timers.startSingleTimer("key", TICK, SECOND))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> timers.isTimerActive("key")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> timers.cancel("key")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(timers::cancelAll).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aTimerThatIsRefusedLeavesTheOneBeforeAlone() {
        ActorRef<Command> actor = spawn();
        use(actor, timers -> timers.startSingleTimer("key", TICK, SECOND));

        assertThatThrownBy(() -> use(actor, timers -> timers.startSingleTimer("key", null, SECOND)))
                .isInstanceOf(NullPointerException.class);

        assertThat(isActive(actor, "key")).isTrue();
    }
}
