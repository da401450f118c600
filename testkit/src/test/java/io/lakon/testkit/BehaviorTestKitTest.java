// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.DispatcherSelector;
import io.lakon.actor.InvalidActorNameException;
import io.lakon.actor.MessageAdaptionFailure;
import io.lakon.actor.PostStop;
import io.lakon.actor.PreRestart;
import io.lakon.actor.Props;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.actor.Terminated;
import io.lakon.actor.function.Procedure;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.testkit.Greeter.Greet;
import io.lakon.testkit.Greeter.Greeting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.slf4j.event.Level;

class BehaviorTestKitTest {
    private static final Duration DELAY = Duration.ofSeconds(3);
    private static final Behavior<String> CHILD = Behaviors.receiveMessage(message -> Behaviors.same());

    private final List<Object> seen = new ArrayList<>();
    private final TestInbox<String> other = TestInbox.create("other");

    /** What an actor does with a message, given by the test. */
    private interface Deed extends Procedure<ActorContext<Deed>> {}

    private static BehaviorTestKit<Deed> kit() {
        return BehaviorTestKit.create(obedient());
    }

    private static Behavior<Deed> obedient() {
        return Behaviors.receive((context, deed) -> {
            deed.apply(context);
            return Behaviors.same();
        });
    }

    /** Notes messages and signals; fails at "fail", stops at "stop". */
    private Behavior<String> noting() {
        return Behaviors.receive(
                (context, message) -> {
                    if (message.equals("fail")) {
                        throw new TestException("as asked");
                    }
                    seen.add(message);
                    return message.equals("stop") ? Behaviors.stopped() : Behaviors.same();
                },
                (context, signal) -> {
                    seen.add(signal);
                    return Behaviors.same();
                });
    }

    // Sending messages.

    @Test
    void aReplyIsInTheInboxWhenTheMessageHasBeenRun() {
        BehaviorTestKit<Greet> kit = BehaviorTestKit.create(Greeter.create());
        TestInbox<Greeting> inbox = TestInbox.create();

        kit.run(new Greet("Ana", inbox.getRef()));

        inbox.expectMessage(new Greeting("Hello, Ana"));
    }

    @Test
    void theBehaviourIsTheOneThatTheHandlerHasAnswered() {
        BehaviorTestKit<Greet> kit = BehaviorTestKit.create(Greeter.create());
        TestInbox<Greeting> inbox = TestInbox.create();

        kit.run(new Greet("Ana", inbox.getRef()));
        kit.run(new Greet("Ana", inbox.getRef()));

        assertThat(inbox.getAllReceived()).containsExactly(new Greeting("Hello, Ana"));
    }

    @Test
    void whatAChildIsToldIsInItsInbox() {
        BehaviorTestKit<Deed> kit = kit();

        kit.run(context -> context.spawn(CHILD, "child").tell("hello"));

        kit.<String>childInbox("child").expectMessage("hello");
    }

    @Test
    void whatAnAnonymousChildIsToldIsInItsInbox() {
        BehaviorTestKit<Deed> kit = kit();

        kit.run(context -> {
            context.spawnAnonymous(CHILD).tell("first");
            context.spawnAnonymous(CHILD).tell("second");
        });

        kit.<String>childInbox("$a").expectMessage("first");
        kit.<String>childInbox("$b").expectMessage("second");
    }

    @Test
    void whatItTellsItselfWaitsInItsInbox() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(noting());

        kit.getRef().tell("later");
        assertThat(seen).isEmpty();
        kit.runOne();

        assertThat(seen).containsExactly("later");
        assertThat(kit.selfInbox().hasMessages()).isFalse();
    }

    @Test
    void thereIsNoneToRunInAnEmptyInbox() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(noting());

        assertThatThrownBy(kit::runOne)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("/user/testkit");
    }

    // Spawning children.

    @Test
    void aChildIsSpawned() {
        BehaviorTestKit<Deed> kit = kit();

        kit.run(context -> context.spawn(CHILD, "child"));

        kit.expectEffect(Effects.spawned(CHILD, "child"));
        kit.expectEffect(Effects.noEffects());
    }

    @Test
    void aChildIsSpawnedWithProps() {
        BehaviorTestKit<Deed> kit = kit();
        Props props = DispatcherSelector.blocking();

        kit.run(context -> context.spawn(CHILD, "child", props));

        Effect.Spawned<?> spawned = kit.expectEffectClass(Effect.Spawned.class);
        assertThat(spawned)
                .isEqualTo(Effects.spawned(CHILD, "child", props))
                .isNotEqualTo(Effects.spawned(CHILD, "child"));
        assertThat(spawned.ref().path().name()).isEqualTo("child");
    }

    @Test
    void aChildIsSpawnedWithoutAName() {
        BehaviorTestKit<Deed> kit = kit();

        kit.run(context -> context.spawnAnonymous(CHILD));

        kit.expectEffect(Effects.spawnedAnonymous(CHILD));
    }

    @Test
    void twoChildrenOfOneNameAreRefused() {
        BehaviorTestKit<Deed> kit = kit();
        kit.run(context -> context.spawn(CHILD, "child"));

        assertThatThrownBy(() -> kit.run(context -> context.spawn(CHILD, "child")))
                .isInstanceOf(InvalidActorNameException.class)
                .hasMessageContaining("[child]");
    }

    @Test
    void aChildHasAKitOfItsOwn() {
        BehaviorTestKit<Deed> kit = kit();
        kit.run(context -> context.spawn(obedient(), "child"));
        ActorRef<Deed> child = kit.<Deed>childInbox("child").getRef();

        BehaviorTestKit<Deed> childKit = kit.childTestKit(child);
        childKit.run(context -> context.spawn(CHILD, "grandchild"));

        childKit.expectEffect(Effects.spawned(CHILD, "grandchild"));
        assertThat(kit.childTestKit(child).getRef()).isEqualTo(child);
    }

    @Test
    void aChildStartsWhenTheTurnThatSpawnedItIsOver() {
        BehaviorTestKit<Deed> kit = kit();

        kit.run(context -> {
            context.spawn(
                    Behaviors.<String>setup(child -> {
                        seen.add("started");
                        return CHILD;
                    }),
                    "child");
            seen.add("spawned");
        });

        assertThat(seen).containsExactly("spawned", "started");
    }

    @Test
    void aChildThatFailsToStartDoesNotFailItsParent() {
        BehaviorTestKit<Deed> kit = kit();

        kit.run(context -> context.spawn(
                Behaviors.<String>setup(child -> {
                    throw new TestException("no start");
                }),
                "child"));

        ActorRef<String> child = kit.<String>childInbox("child").getRef();
        assertThatThrownBy(() -> kit.childTestKit(child)).isInstanceOf(TestException.class);
    }

    @Test
    void theContextKnowsTheChildren() {
        BehaviorTestKit<Deed> kit = kit();

        kit.run(context -> {
            ActorRef<String> child = context.spawn(CHILD, "child");
            seen.add(child);
            seen.addAll(context.getChildren());
            seen.add(context.getChild("child").orElseThrow());
        });

        assertThat(seen).hasSize(3).containsOnly(kit.childInbox("child").getRef());
    }

    @Test
    void aChildThatIsNotThereFailsTheTest() {
        BehaviorTestKit<Deed> kit = kit();
        kit.run(context -> context.spawn(CHILD, "child"));

        assertThatThrownBy(() -> kit.childInbox("stranger"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no child [stranger]; there are [child]");
        assertThatThrownBy(() -> kit.childInbox(TestInbox.create("child").getRef()))
                .isInstanceOf(AssertionError.class);
    }

    // Other effects.

    @Test
    void aChildIsStopped() {
        BehaviorTestKit<Deed> kit = kit();

        kit.run(context -> context.stop(context.spawn(CHILD, "child")));

        assertThat(kit.getAllEffects()).containsExactly(Effects.spawned(CHILD, "child"), Effects.stopped("child"));
        kit.run(context -> assertThat(context.getChildren()).isEmpty());
    }

    @Test
    void onlyChildrenAreStopped() {
        assertThatThrownBy(() -> kit().run(context -> context.stop(other.getRef())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no child");
    }

    @Test
    void watchesAreRecorded() {
        BehaviorTestKit<Deed> kit = kit();
        Deed done = context -> {};

        kit.run(context -> {
            context.watch(other.getRef());
            context.unwatch(other.getRef());
            context.watchWith(other.getRef(), done);
        });

        kit.expectEffect(Effects.watched(other.getRef()));
        kit.expectEffect(Effects.unwatched(other.getRef()));
        kit.expectEffect(Effects.watchedWith(other.getRef(), done));
        assertThat(kit.hasEffects()).isFalse();
    }

    @Test
    void theReceiveTimeoutIsRecorded() {
        BehaviorTestKit<Deed> kit = kit();
        Deed idle = context -> {};

        kit.run(context -> {
            context.setReceiveTimeout(DELAY, idle);
            context.cancelReceiveTimeout();
        });

        kit.expectEffect(Effects.receiveTimeoutSet(DELAY, idle));
        kit.expectEffectClass(Effect.ReceiveTimeoutCancelled.class);
    }

    @Test
    void aScheduledMessageIsRecordedAndNotSent() {
        BehaviorTestKit<Deed> kit = kit();

        kit.run(context -> context.scheduleOnce(DELAY, other.getRef(), "later"));

        kit.expectEffect(Effects.scheduled(DELAY, other.getRef(), "later"));
        assertThat(other.hasMessages()).isFalse();
    }

    @Test
    void anUnexpectedEffectFailsTheTest() {
        BehaviorTestKit<Deed> kit = kit();
        kit.run(context -> context.watch(other.getRef()));

        assertThatThrownBy(() -> kit.expectEffect(Effects.stopped("child")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("testkit: expected Stopped[childName=child], but found Watched");
        assertThatThrownBy(() -> kit.expectEffectClass(Effect.Stopped.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("there is no effect left");
        assertThat(kit.getEffect()).isEqualTo(Effects.noEffects());
    }

    // Timers.

    @Test
    void aTimerFiresWhenTheTestSaysSo() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(Behaviors.withTimers(timers -> {
            timers.startSingleTimer("key", "ring", DELAY);
            return noting();
        }));
        Effect.TimerScheduled<?> timer = kit.expectEffectClass(Effect.TimerScheduled.class);

        timer.send().apply();
        timer.send().apply(); // it is over
        kit.runOne();

        assertThat(seen).containsExactly("ring");
        assertThat(kit.selfInbox().hasMessages()).isFalse();
        assertThat(timer)
                .isEqualTo(Effects.timerScheduled(
                        "key", "ring", DELAY, Effect.timerScheduled().singleMode(), false, () -> {}));
    }

    @Test
    void aTimerSaysHowItRepeats() {
        Duration first = Duration.ofSeconds(1);

        BehaviorTestKit<String> kit = BehaviorTestKit.create(Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay("delay", DELAY);
            timers.startTimerWithFixedDelay("delay", first, DELAY);
            timers.startTimerAtFixedRate("rate", DELAY);
            timers.startTimerAtFixedRate("rate", first, DELAY);
            return noting();
        }));

        Effect.TimerModes modes = Effect.timerScheduled();
        assertThat(kit.getAllEffects())
                .containsExactly(
                        Effects.timerScheduled("delay", "delay", DELAY, modes.fixedDelayMode(), false, () -> {}),
                        Effects.timerScheduled("delay", "delay", DELAY, modes.fixedDelayMode(first), true, () -> {}),
                        Effects.timerScheduled("rate", "rate", DELAY, modes.fixedRateMode(), false, () -> {}),
                        Effects.timerScheduled("rate", "rate", DELAY, modes.fixedRateMode(first), true, () -> {}));
    }

    @Test
    void aRunningTimerIsCancelledOnce() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(Behaviors.withTimers(timers -> {
            timers.startTimerAtFixedRate("rate", DELAY);
            timers.cancel("rate");
            timers.cancel("rate");
            seen.add(timers.isTimerActive("rate"));
            return noting();
        }));

        Effect.TimerScheduled<?> timer = kit.expectEffectClass(Effect.TimerScheduled.class);
        timer.send().apply();

        assertThat(kit.getAllEffects()).containsExactly(new Effect.TimerCancelled("rate"));
        assertThat(kit.selfInbox().hasMessages()).isFalse();
        assertThat(seen).containsExactly(false);
    }

    // Messages that are made of something else.

    @Test
    void aMessageOfAnotherProtocolIsAdaptedWhenItIsRun() {
        List<ActorRef<Integer>> adapter = new ArrayList<>();
        BehaviorTestKit<String> kit = BehaviorTestKit.create(Behaviors.setup(context -> {
            adapter.add(context.messageAdapter(Integer.class, number -> "number " + number));
            return noting();
        }));

        adapter.get(0).tell(1);
        adapter.get(0).tell(2);
        kit.runOne();

        assertThat(seen).containsExactly("number 1");
        kit.selfInbox().expectMessage("number 2");
        Effect.MessageAdapter<?, ?> effect = kit.expectEffectClass(Effect.MessageAdapter.class);
        assertThat(effect.messageClass()).isEqualTo(Integer.class);
    }

    @Test
    void theFailureOfAnAdapterIsASignal() {
        TestException failure = new TestException("no number");
        List<ActorRef<Integer>> adapter = new ArrayList<>();
        BehaviorTestKit<String> kit = BehaviorTestKit.create(Behaviors.setup(context -> {
            adapter.add(context.messageAdapter(Integer.class, number -> {
                throw failure;
            }));
            return noting();
        }));

        adapter.get(0).tell(1);
        kit.runOne();

        assertThat(seen).containsExactly(new MessageAdaptionFailure(failure));
    }

    @Test
    void aPipedResultWaitsInTheInbox() {
        CompletableFuture<Integer> future = new CompletableFuture<>();
        BehaviorTestKit<String> kit = BehaviorTestKit.create(Behaviors.setup(context -> {
            context.pipeToSelf(future, (number, failure) -> "number " + number);
            return noting();
        }));
        assertThat(kit.selfInbox().hasMessages()).isFalse();

        future.complete(1);
        kit.runOne();

        assertThat(seen).containsExactly("number 1");
    }

    @Test
    void aTaskOfTheDispatcherRunsWhenTheTurnIsOver() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(Behaviors.setup(context -> {
            context.pipeToSelf(
                    CompletableFuture.supplyAsync(() -> 1 / seen.size(), context.getExecutionContext()),
                    (number, failure) -> "failed with " + failure);
            return noting();
        }));

        kit.selfInbox().expectMessage("failed with java.lang.ArithmeticException: / by zero");
    }

    // Checking logs.

    @Test
    void whatItLogsIsCaptured() {
        BehaviorTestKit<Deed> kit = kit();
        TestException failure = new TestException("again");
        Marker marker = MarkerFactory.getMarker("audit");

        kit.run(context -> {
            context.getLog().info("{} and {}", "this", "that");
            context.getLog().error(marker, "{} failed", "it", failure);
            context.getLog().atDebug().addMarker(marker).log("fluently");
        });

        assertThat(kit.getAllLogEntries())
                .containsExactly(
                        new CapturedLogEvent(Level.INFO, "this and that"),
                        new CapturedLogEvent(Level.ERROR, "it failed", failure, marker),
                        new CapturedLogEvent(Level.DEBUG, "fluently", marker));
    }

    @Test
    void theLogIsCleared() {
        BehaviorTestKit<Deed> kit = kit();
        kit.run(context -> context.getLog().info("said"));

        kit.clearLog();

        assertThat(kit.getAllLogEntries()).isEmpty();
    }

    // Signals, ends, failures.

    @Test
    void aDeathIsASignalOfTheTests() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(noting());
        Terminated death = new Terminated(other.getRef());

        kit.signal(death);

        assertThat(seen).containsExactly(death);
    }

    @Test
    void whatAHandlerAnswersCanBeSeen() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(noting());
        Behavior<String> before = kit.currentBehavior();

        kit.run("a");
        assertThat(kit.returnedBehavior()).isEqualTo(Behaviors.same());
        assertThat(kit.currentBehavior()).isEqualTo(before);

        kit.run("stop");
        assertThat(kit.returnedBehavior()).isEqualTo(Behaviors.stopped());
        assertThat(kit.isAlive()).isFalse();
        assertThatThrownBy(() -> kit.run("b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailureIsThrownToTheTestAfterPostStop() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(noting());

        assertThatThrownBy(() -> kit.run("fail")).isInstanceOf(TestException.class);

        assertThat(seen).containsExactly(PostStop.instance());
    }

    @Test
    void aFailureOfTheSetupIsThrownToTheTest() {
        assertThatThrownBy(() -> BehaviorTestKit.create(Behaviors.setup(context -> {
                    throw new TestException("no start");
                })))
                .isInstanceOf(TestException.class);
    }

    @Test
    void aSupervisorResumes() {
        BehaviorTestKit<String> kit =
                BehaviorTestKit.create(Behaviors.supervise(noting()).onFailure(SupervisorStrategy.resume()));

        kit.run("fail");
        kit.run("a");

        assertThat(seen).containsExactly("a");
        assertThat(kit.getAllLogEntries()).extracting(CapturedLogEvent::level).containsExactly(Level.ERROR);
    }

    @Test
    void aSupervisorRestartsAndStopsTheChildren() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(Behaviors.supervise(Behaviors.<String>setup(context -> {
                    seen.add("started");
                    context.spawn(CHILD, "child");
                    return noting();
                }))
                .onFailure(SupervisorStrategy.restart()));

        kit.run("fail");

        assertThat(seen).containsExactly("started", PreRestart.instance(), "started");
        assertThat(kit.getAllEffects())
                .containsExactly(
                        Effects.spawned(CHILD, "child"), Effects.stopped("child"), Effects.spawned(CHILD, "child"));
    }

    @Test
    void aBackoffNeverEnds() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(
                Behaviors.supervise(noting()).onFailure(SupervisorStrategy.restartWithBackoff(DELAY, DELAY, 0)));

        kit.run("fail");
        kit.run("a");

        assertThat(seen).containsExactly(PreRestart.instance());
        assertThat(kit.isAlive()).isTrue();
    }

    @Test
    void aSupervisorStops() {
        BehaviorTestKit<String> kit =
                BehaviorTestKit.create(Behaviors.supervise(noting()).onFailure(SupervisorStrategy.stop()));

        kit.run("fail");

        assertThat(kit.isAlive()).isFalse();
    }

    @Test
    void aStashKeepsMessages() {
        BehaviorTestKit<String> kit = BehaviorTestKit.create(Behaviors.withStash(
                10,
                stash -> Behaviors.receiveMessage(message -> {
                    if (message.equals("open")) {
                        return stash.unstashAll(noting());
                    }
                    stash.stash(message);
                    return Behaviors.same();
                })));

        kit.run("a");
        kit.run("b");
        kit.run("open");
        kit.run("c");

        assertThat(seen).containsExactly("a", "b", "c");
    }

    // The context, and the system.

    @Test
    void theContextIsUsedInTurnsOnly() {
        List<ActorContext<String>> escaped = new ArrayList<>();
        BehaviorTestKit.create(Behaviors.<String>setup(context -> {
            escaped.add(context);
            return noting();
        }));

        assertThatThrownBy(() -> escaped.get(0).spawn(CHILD, "child"))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("outside of its turns");
    }

    @Test
    void whatTheReceptionistIsToldIsInItsInbox() {
        BehaviorTestKit<Deed> kit = kit();
        ServiceKey<Deed> key = ServiceKey.create(Deed.class, "deeds");

        kit.run(context -> context.getSystem().receptionist().tell(Receptionist.register(key, context.getSelf())));

        kit.receptionistInbox().expectMessage(Receptionist.register(key, kit.getRef()));
    }

    @Test
    void itsSystemHasAConfiguration() {
        BehaviorTestKit<Deed> kit =
                BehaviorTestKit.create(obedient(), "configured", ConfigFactory.parseString("greeting = hello"));

        kit.run(context -> {
            seen.add(context.getSystem().settings().config().getString("greeting"));
            seen.add(context.getSystem().settings().config().hasPath("lakon.actor.default-dispatcher"));
        });

        assertThat(seen).containsExactly("hello", true);
        assertThat(kit.getRef().path().name()).isEqualTo("configured");
    }

    @Test
    void whatNeedsARunningSystemIsRefusedAndSaysWhatToDo() {
        BehaviorTestKit<Deed> kit = kit();
        List<Deed> deeds = List.of(
                context ->
                        context.ask(String.class, other.getRef(), DELAY, replyTo -> "?", (reply, failure) -> c -> {}),
                context -> context.getSystem().scheduler(),
                context -> context.getSystem().systemActorOf(CHILD, "child", Props.empty()),
                context -> AskPattern.ask(other.getRef(), replyTo -> "?", DELAY));

        assertThat(deeds)
                .allSatisfy(deed -> assertThatThrownBy(() -> kit.run(deed))
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageContaining("ActorTestKit"));
    }
}
