// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Lifecycle. */
class LifecycleTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();

    /** Tells the probe of its start, its messages and its signals; "stop" stops it, "break" breaks it. */
    private Behavior<String> talkative(String name) {
        return Behaviors.setup(context -> {
            probe.ref().tell(name + " started");
            return Behaviors.receive(
                    (same, message) -> {
                        if (message.equals("break")) {
                            throw new Broken();
                        }
                        probe.ref().tell(name + " " + message);
                        return message.equals("stop") ? Behaviors.stopped() : Behaviors.same();
                    },
                    (same, signal) -> {
                        probe.ref().tell(name + " " + signal);
                        return Behaviors.same();
                    });
        });
    }

    /** A parent of two, which stops when it is told anything. */
    private Behavior<String> parentOf(String... names) {
        return Behaviors.setup(context -> {
            for (String name : names) {
                context.spawn(talkative(name), name);
            }
            return Behaviors.receive((same, message) -> Behaviors.stopped(), (same, signal) -> {
                probe.ref().tell("parent " + signal);
                return Behaviors.same();
            });
        });
    }

    @Test
    void theSetupIsOverBeforeTheFirstMessageIsHandled() {
        Gate gate = new Gate();
        ActorRef<String> actor = lab.spawn(Behaviors.setup(context -> {
            gate.pass();
            return talkative("actor");
        }));
        gate.awaitArrival();

        actor.tell("early");
        gate.open();

        probe.expect("actor started", "actor early");
    }

    @Test
    void spawningDoesNotWaitForTheSetup() {
        Gate gate = new Gate();

        ActorRef<String> actor = lab.spawn(Behaviors.setup(context -> {
            gate.pass();
            return talkative("actor");
        }));

        assertThat(actor).isNotNull();
        gate.open();
    }

    @Test
    void anActorThatIsStoppedBeforeItsFirstTurnStartsAllTheSame() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());

        parent.tell(context -> {
            context.stop(context.spawn(talkative("child"), "child"));
            return Behaviors.same();
        });

        probe.expect("child started", "child PostStop");
    }

    @Test
    void aSetupMayStopTheActorAndThenNothingIsToldOfTheEnd() {
        ActorRef<String> actor = lab.spawn(Behaviors.setup(context -> {
            probe.ref().tell("started");
            return Behaviors.stopped(() -> probe.ref().tell("callback"));
        }));

        probe.awaitEnd(actor, "started", "callback");
    }

    @Test
    void aFailingSetupStopsTheActor() {
        ActorRef<String> actor = lab.spawn(Behaviors.setup(context -> {
            throw new Broken();
        }));

        probe.awaitEnd(actor);
    }

    @Test
    void aFailingSetupStopsTheChildrenThatItHadSpawned() {
        lab.spawn(Behaviors.setup(context -> {
            context.spawn(talkative("child"), "child");
            throw new Broken();
        }));

        probe.expect("child started", "child PostStop");
    }

    @Test
    void whatWasSentToAnActorWhoseSetupFailsBecomesDeadLetters() {
        Probe<AllDeadLetters> reports = lab.reports();
        Gate gate = new Gate();
        ActorRef<String> actor = lab.spawn(Behaviors.setup(context -> {
            gate.pass();
            throw new Broken();
        }));

        actor.tell("early");
        gate.open();

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("early");
    }

    @Test
    void theParentHearsWithWhatASetupFailed() {
        Broken failure = new Broken();

        assertThat(failureOfAChild(Behaviors.setup(context -> {
                    throw failure;
                })))
                .isSameAs(failure);
    }

    @Test
    void sameAsTheFirstBehaviourOfAChildIsRefusedWhereItIsSpawned() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());

        assertThatThrownBy(() -> Deed.inside(parent, context -> context.spawn(Behaviors.<String>same(), "child")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Behaviors.same()");
    }

    @Test
    void nullAsTheFirstBehaviourOfAChildIsRefusedWhereItIsSpawned() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());

        assertThatThrownBy(() -> Deed.inside(parent, context -> context.spawn(null, "child")))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("The first behaviour of an actor was null");
        assertThat(lab.inspect(parent).children()).isEmpty();
    }

    @Test
    void aSetupThatAnswersSameFailsTheActor() {
        assertThat(failureOfAChild(Behaviors.setup(context -> Behaviors.same())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSetupThatAnswersNullFailsTheActor() {
        assertThat(failureOfAChild(Behaviors.setup(context -> null))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAnswerOfNullFailsTheActor() {
        assertThat(failureOfAChild(Behaviors.receive((context, go) -> null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("null");
    }

    /** What a child of this behaviour fails with, at its start or at its first message. */
    private Throwable failureOfAChild(Behavior<String> behavior) {
        ActorRef<Deed> parent = lab.spawn(Deed.actor(probe.ref()));
        Gate gate = new Gate();
        ActorRef<String> child = Deed.inside(parent, context -> {
            ActorRef<String> gated = context.spawnAnonymous(Behaviors.setup(inner -> {
                gate.pass();
                return behavior;
            }));
            context.watch(gated);
            return gated;
        });
        child.tell("go");
        gate.open();
        return probe.next(ChildFailed.class).getCause();
    }

    @Test
    void anActorThatStopsItselfReceivesPostStopOnce() {
        ActorRef<String> actor = lab.spawn(talkative("actor"));

        actor.tell("stop");

        probe.awaitEnd(actor, "actor started", "actor stop", "actor PostStop");
    }

    @Test
    void anActorThatFailsReceivesPostStopOnce() {
        ActorRef<String> actor = lab.spawn(talkative("actor"));

        actor.tell("break");

        probe.awaitEnd(actor, "actor started", "actor PostStop");
    }

    @Test
    void aChildThatItsParentStopsReceivesPostStopOnce() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<String> child = Deed.inside(parent, context -> context.spawn(talkative("child"), "child"));

        parent.tell(context -> {
            context.stop(child);
            context.stop(child);
            return Behaviors.same();
        });

        probe.awaitEnd(child, "child started", "child PostStop");
    }

    @Test
    void postStopReachesTheBehaviourThatTheActorHadLast() {
        ActorRef<String> actor = lab.spawn(Behaviors.receive((context, message) -> talkative(message)));

        actor.tell("second");
        actor.tell("stop");

        probe.awaitEnd(actor, "second started", "second stop", "second PostStop");
    }

    @Test
    void theChildrenStopBeforeTheirParent() {
        ActorRef<String> parent = lab.spawn(parentOf("one", "two"));
        assertThat(new Object[] {probe.next(), probe.next()}).containsExactlyInAnyOrder("one started", "two started");

        parent.tell("stop");

        assertThat(new Object[] {probe.next(), probe.next()}).containsExactlyInAnyOrder("one PostStop", "two PostStop");
        probe.awaitEnd(parent, "parent PostStop");
    }

    @Test
    void postStopSeesNoChildren() {
        ActorRef<String> parent = lab.spawn(Behaviors.setup(context -> {
            context.spawn(talkative("child"), "child");
            return Behaviors.receive((same, message) -> Behaviors.stopped(), (same, signal) -> {
                probe.ref().tell("children: " + context.getChildren());
                return Behaviors.same();
            });
        }));

        parent.tell("stop");

        probe.expect("child started", "child PostStop", "children: []");
    }

    @Test
    void postStopCannotSpawn() {
        ActorRef<String> actor =
                lab.spawn(Behaviors.receive((context, message) -> Behaviors.stopped(), (context, signal) -> {
                    try {
                        context.spawn(talkative("late"), "late");
                    } catch (IllegalStateException refused) {
                        probe.ref().tell(refused.getMessage());
                    }
                    return Behaviors.same();
                }));

        actor.tell("stop");

        assertThat(probe.next(String.class)).contains("is stopping").contains("late");
    }

    @Test
    void theAnswerToPostStopIsNotAskedFor() {
        ActorRef<String> actor = lab.spawn(
                Behaviors.receive((context, message) -> Behaviors.stopped(), (context, signal) -> talkative("again")));

        actor.tell("stop");

        probe.awaitEnd(actor, "again started");
    }

    @Test
    void aCallbackOfStoppedRunsAfterPostStopAndBothOnce() {
        ActorRef<String> actor = lab.spawn(Behaviors.receive(
                (context, message) -> Behaviors.stopped(() -> probe.ref().tell("callback")), (context, signal) -> {
                    probe.ref().tell(signal.toString());
                    return Behaviors.same();
                }));

        actor.tell("stop");

        probe.awaitEnd(actor, "PostStop", "callback");
    }

    @Test
    void aCallbackOfStoppedRunsThoughPostStopFails() {
        ActorRef<String> actor = lab.spawn(Behaviors.receive(
                (context, message) -> Behaviors.stopped(() -> probe.ref().tell("callback")), (context, signal) -> {
                    throw new Broken();
                }));

        actor.tell("stop");

        probe.awaitEnd(actor, "callback");
    }

    @Test
    void aFailingCallbackOfStoppedStopsTheActorAllTheSame() {
        ActorRef<String> actor = lab.spawn(Behaviors.receive((context, message) -> Behaviors.stopped(() -> {
            throw new Broken();
        })));

        actor.tell("stop");

        probe.awaitEnd(actor);
    }

    @Test
    void anActorThatFailsWithWhatCannotBeLoggedStops() {
        ActorRef<String> actor = lab.spawn(Behaviors.receive((context, message) -> {
            throw new Unspeakable();
        }));

        actor.tell("break");

        probe.awaitEnd(actor);
    }

    @Test
    void anActorWhosePostStopFailsWithWhatCannotBeLoggedStops() {
        ActorRef<String> actor =
                lab.spawn(Behaviors.receive((context, message) -> Behaviors.stopped(), (context, signal) -> {
                    throw new Unspeakable();
                }));

        actor.tell("stop");

        probe.awaitEnd(actor);
    }

    @Test
    void anIdleActorKeepsNothingOfItsLastMessage() {
        ActorRef<Object> actor = lab.spawn(Behaviors.receiveMessage(message -> Behaviors.same()));

        WeakReference<Object> message = told(actor);

        Lab.awaitTrue(() -> {
            System.gc();
            return message.get() == null;
        });
    }

    private static WeakReference<Object> told(ActorRef<Object> actor) {
        Object message = new Object();
        actor.tell(message);
        return new WeakReference<>(message);
    }
}
