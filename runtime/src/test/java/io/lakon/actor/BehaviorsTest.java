// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Behaviours. */
class BehaviorsTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();

    private Behavior<Object> tells(String text) {
        probe.ref().tell(text);
        return Behaviors.same();
    }

    @Test
    void theAnswerIsTheBehaviorOfTheNextMessage() {
        ActorRef<String> actor = lab.spawn(Behaviors.receiveMessage(first -> {
            probe.ref().tell("first " + first);
            return Behaviors.receiveMessageWithSame(second -> probe.ref().tell("second " + second));
        }));

        actor.tell("a");
        actor.tell("b");
        actor.tell("c");

        probe.expect("first a", "second b", "second c");
    }

    @Test
    void theFirstHandlerThatFitsIsTheOnlyOneCalled() {
        ActorRef<Object> actor = lab.spawn(Behaviors.receive(Object.class)
                .onMessage(Integer.class, number -> number > 5, number -> tells("large"))
                .onMessageEquals(1, () -> tells("one"))
                .onMessage(Number.class, number -> tells("number"))
                .onMessage(Integer.class, number -> tells("never"))
                .onAnyMessage(any -> tells("any"))
                .build());

        actor.tell(7);
        actor.tell(1);
        actor.tell(2);
        actor.tell("text");

        probe.expect("large", "one", "number", "any");
    }

    @Test
    void whatFitsNoHandlerIsUnhandled() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = lab.spawn(Behaviors.receive(Object.class)
                .onMessage(Integer.class, number -> tells("number"))
                .build());

        actor.tell("text");

        assertThat(reports.next(UnhandledMessage.class).message()).isEqualTo("text");
    }

    @Test
    void anUnhandledMessageChangesNothing() {
        ActorRef<Object> actor = lab.spawn(Behaviors.receive(Object.class)
                .onMessage(Integer.class, number -> tells("number"))
                .build());

        actor.tell("text");
        actor.tell(1);

        probe.expect("number");
    }

    @Test
    void theEmptyBehaviorHandlesNothing() {
        Probe<AllDeadLetters> reports = lab.reports();

        lab.spawn(Behaviors.empty()).tell("text");

        reports.next(UnhandledMessage.class);
    }

    @Test
    void theIgnoringBehaviorTakesEverything() {
        ActorRef<Object> actor = lab.spawn(Behaviors.ignore());

        actor.tell("text");
        lab.probe().expectNothing();

        assertThat(lab.system().inspect().unhandled()).isZero();
        assertThat(lab.system().inspect().deadLetters()).isZero();
    }

    @Test
    void aSetupMayAnswerWithASetup() {
        ActorRef<String> actor = lab.spawn(Behaviors.setup(
                outer -> Behaviors.setup(inner -> Behaviors.receiveMessageWithSame(probe.ref()::tell))));

        actor.tell("a");

        probe.expect("a");
    }

    @Test
    void aHandlerMayAnswerWithASetup() {
        ActorRef<String> actor = lab.spawn(Behaviors.receive((context, message) -> Behaviors.setup(same -> {
            probe.ref().tell("set up by " + message);
            return Behaviors.receiveMessageWithSame(probe.ref()::tell);
        })));

        actor.tell("a");
        actor.tell("b");

        probe.expect("set up by a", "b");
    }

    @Test
    void aSignalHandlerIsChosenAsAMessageHandlerIs() {
        ActorRef<Object> actor = lab.spawn(Behaviors.receive(Object.class)
                .onAnyMessage(any -> Behaviors.stopped())
                .onSignalEquals(PreRestart.instance(), () -> tells("never"))
                .onSignal(PostStop.class, stop -> tells("PostStop"))
                .onSignal(Signal.class, any -> tells("never"))
                .build());

        actor.tell("stop");

        probe.awaitEnd(actor, "PostStop");
    }

    /** Answers with itself, and counts. */
    private static final class Counter extends AbstractBehavior<String> {
        private final ActorRef<Object> probe;
        private int count;

        Counter(ActorContext<String> context, ActorRef<Object> probe) {
            super(context);
            this.probe = probe;
        }

        @Override
        public Receive<String> createReceive() {
            probe.tell("createReceive");
            return newReceiveBuilder().onAnyMessage(this::onText).build();
        }

        private Behavior<String> onText(String text) {
            probe.tell(text + " " + ++count);
            return this;
        }
    }

    @Test
    void anAbstractBehaviorKeepsItsStateInFieldsAndItsHandlersAreMadeOnce() {
        ActorRef<String> actor = lab.spawn(Behaviors.setup(context -> new Counter(context, probe.ref())));

        actor.tell("a");
        actor.tell("b");

        probe.expect("createReceive", "a 1", "b 2");
    }

    /** Tells of what passes, and holds back what it is told to. */
    private static final class Watchman extends BehaviorInterceptor<String, String> {
        private final ActorRef<Object> probe;

        Watchman(ActorRef<Object> probe) {
            super(String.class);
            this.probe = probe;
        }

        @Override
        public Behavior<String> aroundStart(TypedActorContext<String> context, PreStartTarget<String> target) {
            probe.tell("before the start");
            return target.start(context);
        }

        @Override
        public Behavior<String> aroundReceive(
                TypedActorContext<String> context, String message, ReceiveTarget<String> target) {
            if (message.equals("held back")) {
                return Behaviors.same();
            }
            probe.tell("before " + message);
            return target.apply(context, message.toUpperCase(Locale.ROOT));
        }

        @Override
        public Behavior<String> aroundSignal(
                TypedActorContext<String> context, Signal signal, SignalTarget<String> target) {
            probe.tell("before " + signal);
            return target.apply(context, signal);
        }
    }

    @Test
    void anInterceptorSeesTheStartTheMessagesAndTheSignalsFirst() {
        ActorRef<String> actor =
                lab.spawn(Behaviors.intercept(() -> new Watchman(probe.ref()), Fragile.actor(probe.ref())));

        actor.tell("a");
        actor.tell("held back");
        actor.tell("b");

        probe.expect("before the start", "started", "before a", "A 1", "before b", "B 2");
    }

    @Test
    void anInterceptorStaysWhenTheBehaviorChanges() {
        ActorRef<String> actor = lab.spawn(Behaviors.intercept(
                () -> new Watchman(probe.ref()),
                Behaviors.<String>receiveMessage(message -> Fragile.started(probe.ref()))));

        actor.tell("a");
        actor.tell("b");

        probe.expect("before the start", "before a", "before b", "B 1");
    }
}
