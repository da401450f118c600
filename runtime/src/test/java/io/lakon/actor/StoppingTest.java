// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Stopping. */
class StoppingTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();

    /** Tells the probe of its messages and its signals. */
    private Behavior<Object> open() {
        return Behaviors.receive(
                (context, message) -> {
                    if (message instanceof Gate gate) {
                        gate.pass();
                    }
                    probe.ref().tell(message);
                    return message.equals("stop") ? Behaviors.stopped() : Behaviors.same();
                },
                (context, signal) -> {
                    probe.ref().tell(signal);
                    return Behaviors.same();
                });
    }

    @Test
    void aStopWaitsForTheMessageInHandAndOvertakesTheWaitingOnes() {
        Gate gate = new Gate();
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<Object> child = Deed.inside(parent, context -> context.spawn(open(), "child"));
        child.tell(gate);
        child.tell("waiting");
        gate.awaitArrival();

        Deed.inside(parent, context -> {
            context.stop(child);
            return "stopped";
        });
        gate.open();

        probe.awaitEnd(child, gate, PostStop.instance());
    }

    @Test
    void whatAStoppedActorHasNotReadBecomesDeadLettersInTheOrderSent() {
        Probe<AllDeadLetters> reports = lab.reports();
        Gate gate = new Gate();
        ActorRef<Object> actor = lab.spawn(open());
        actor.tell(gate);
        actor.tell("stop");
        actor.tell("one");
        actor.tell("two");

        gate.open();

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("one");
        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("two");
    }

    @Test
    void whatIsSentWhileAnActorWaitsForItsChildrenBecomesDeadLetters() {
        Probe<AllDeadLetters> reports = lab.reports();
        Gate gate = new Gate();
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<Object> child = Deed.inside(parent, context -> context.spawn(open(), "child"));
        child.tell(gate);
        gate.awaitArrival();
        parent.tell(context -> Behaviors.stopped());

        Deed late = context -> Behaviors.same();
        parent.tell(late);
        gate.open();

        assertThat(reports.next(DeadLetter.class).message()).isSameAs(late);
    }

    @Test
    void theNameOfAStoppedChildIsStillTakenInTheSameHandler() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());

        parent.tell(context -> {
            context.stop(context.spawn(Behaviors.empty(), "child"));
            try {
                context.spawn(Behaviors.empty(), "child");
            } catch (InvalidActorNameException taken) {
                probe.ref().tell("taken");
            }
            return Behaviors.same();
        });

        probe.expect("taken");
    }

    @Test
    void theNameOfAChildIsFreeByTheTimeThatItsTerminatedIsHandled() {
        ActorRef<String> parent = lab.spawn(Behaviors.setup(context -> {
            context.watch(context.spawn(open(), "child"));
            return Behaviors.receive(
                    (same, message) -> {
                        context.stop(context.getChild("child").orElseThrow());
                        return Behaviors.same();
                    },
                    (same, signal) -> {
                        probe.ref().tell(context.spawn(open(), "child").path().name());
                        return Behaviors.same();
                    });
        }));

        parent.tell("stop the child");

        probe.expect(PostStop.instance(), "child");
    }

    @Test
    void aChildThatIsStoppingIsStillAmongTheChildren() {
        Gate gate = new Gate();
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<Object> child = Deed.inside(parent, context -> context.spawn(open(), "child"));
        child.tell(gate);
        gate.awaitArrival();

        boolean known = Deed.inside(parent, context -> {
            context.stop(child);
            return context.getChildren().contains(child)
                    && context.getChild("child").isPresent();
        });
        gate.open();

        assertThat(known).isTrue();
    }

    /** Tells the probe who ended; does what it is told. */
    private Behavior<Deed> named(String name) {
        return Behaviors.receive((context, deed) -> deed.in(context), (context, signal) -> {
            probe.ref().tell(name);
            return Behaviors.same();
        });
    }

    @Test
    void stoppingTakesTheWholeTreeFromTheBottomUp() {
        ActorRef<Deed> top = lab.spawn(named("top"));
        ActorRef<Deed> middle = Deed.inside(top, context -> context.spawnAnonymous(named("middle")));
        Deed.inside(middle, context -> context.spawnAnonymous(named("bottom")));

        top.tell(context -> Behaviors.stopped());

        probe.awaitEnd(top, "bottom", "middle", "top");
    }

    @Test
    void anActorThatFailedStopsItsChildrenFirstToo() {
        ActorRef<Deed> parent = lab.spawn(named("parent"));
        Deed.inside(parent, context -> context.spawnAnonymous(named("child")));

        parent.tell(context -> {
            throw new Broken();
        });

        probe.awaitEnd(parent, "child", "parent");
    }

    @Test
    void anActorThatIsStoppedWhileItStopsItselfStopsOnce() {
        Gate gate = new Gate();
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<Deed> child = Deed.inside(parent, context -> context.spawn(Deed.actor(probe.ref()), "child"));
        child.tell(context -> {
            gate.pass();
            return Behaviors.stopped(() -> probe.ref().tell("callback"));
        });
        gate.awaitArrival();

        Deed.inside(parent, context -> {
            context.stop(child);
            return "stopped";
        });
        gate.open();

        probe.awaitEnd(child, PostStop.instance(), "callback");
    }

    @Test
    void aSecondStopWhileWaitingForTheChildrenChangesNothing() {
        Gate gate = new Gate();
        ActorRef<Deed> grandparent = lab.spawn(Deed.actor());
        ActorRef<Deed> parent = Deed.inside(grandparent, context -> context.spawn(Deed.actor(probe.ref()), "parent"));
        ActorRef<Object> child = Deed.inside(parent, context -> context.spawn(open(), "child"));
        child.tell(gate);
        gate.awaitArrival();
        parent.tell(context -> Behaviors.stopped());

        Deed.inside(grandparent, context -> {
            context.stop(parent);
            return "stopped";
        });
        gate.open();

        probe.awaitEnd(parent, gate, PostStop.instance(), PostStop.instance());
    }
}
