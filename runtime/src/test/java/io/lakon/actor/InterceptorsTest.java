// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Semantics: Interceptors. */
class InterceptorsTest {
    private static final String LOGGER = "interceptors";

    @RegisterExtension
    final LogCapture log = LogCapture.of(LOGGER);

    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();

    /** Tells the probe of its messages; stops at "stop". */
    private <T> Behavior<T> listener() {
        return Behaviors.receive(
                (context, message) -> {
                    if (message.equals("stop")) {
                        return Behaviors.stopped();
                    }
                    probe.ref().tell(message);
                    return Behaviors.same();
                },
                (context, signal) -> {
                    probe.ref().tell(signal);
                    return Behaviors.same();
                });
    }

    private static LogOptions options() {
        return LogOptions.create().withLogger(LoggerFactory.getLogger(LOGGER));
    }

    // transformMessages

    private Behavior<Object> transforming() {
        return Behaviors.transformMessages(
                Object.class,
                this.<String>listener(),
                cases -> cases.match(Integer.class, number -> number > 9, number -> "large " + number)
                        .match(Integer.class, number -> "number " + number)
                        .matchEquals('x', equal -> "the letter"));
    }

    @Test
    void theFirstCaseThatFitsMakesTheMessage() {
        ActorRef<Object> actor = lab.spawn(transforming());

        actor.tell(10);
        actor.tell(1);
        actor.tell('x');

        probe.expect("large 10", "number 1", "the letter");
    }

    @Test
    void aMessageThatFitsNoCaseIsUnhandled() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = lab.spawn(transforming());

        actor.tell('y');

        assertThat(reports.next(UnhandledMessage.class).message()).isEqualTo('y');
    }

    @Test
    void aCaseForAllTakesWhatNoOtherDid() {
        ActorRef<Integer> actor = lab.spawn(Behaviors.transformMessages(
                Integer.class,
                this.<String>listener(),
                cases -> cases.matchEquals(1, one -> "one").matchAny(any -> "any")));

        actor.tell(1);
        actor.tell(2);

        probe.expect("one", "any");
    }

    @Test
    void aTransformationThatThrowsFailsTheActor() {
        ActorRef<Integer> actor = lab.spawn(Behaviors.transformMessages(
                Integer.class,
                this.<String>listener(),
                cases -> cases.matchAny(any -> {
                    throw new Broken();
                })));

        actor.tell(1);

        probe.awaitEnd(actor, PostStop.instance());
    }

    // monitor

    @Test
    void aMonitorGetsACopyOfEachMessage() {
        Probe<String> monitor = lab.probe();
        ActorRef<String> actor = lab.spawn(Behaviors.monitor(String.class, monitor.ref(), listener()));

        actor.tell("a");
        actor.tell("b");

        monitor.expect("a", "b");
        probe.expect("a", "b");
    }

    @Test
    void aMonitorGetsItsCopyBeforeTheMessageIsHandled() {
        ActorRef<String> actor = lab.spawn(Behaviors.monitor(
                String.class,
                probe.ref().narrow(),
                Behaviors.receiveMessageWithSame(message -> probe.ref().tell("handled"))));

        actor.tell("a");

        probe.expect("a", "handled");
    }

    // logMessages

    @Test
    void messagesAreLoggedAtDebugLevel() {
        ActorRef<String> actor = lab.spawn(Behaviors.logMessages(options(), listener()), "actor");

        actor.tell("a");

        probe.expect("a");
        assertThat(log.messages()).containsExactly("actor [lakon://lab/user/actor] received message: a");
        assertThat(log.events().get(0).getLevel()).isEqualTo(Level.DEBUG);
    }

    @Test
    void signalsAreLoggedToo() {
        ActorRef<String> actor = lab.spawn(Behaviors.logMessages(options(), listener()), "actor");

        actor.tell("stop");

        probe.expect(PostStop.instance());
        assertThat(log.messages()).contains("actor [lakon://lab/user/actor] received signal: PostStop");
    }

    @Test
    void theLevelOfTheLogMayBeChosen() {
        ActorRef<String> actor =
                lab.spawn(Behaviors.logMessages(options().withLevel(org.slf4j.event.Level.WARN), listener()));

        actor.tell("a");

        probe.expect("a");
        assertThat(log.events().get(0).getLevel()).isEqualTo(Level.WARN);
    }

    @Test
    void theLogMayBeOff() {
        ActorRef<String> actor = lab.spawn(Behaviors.logMessages(options().withEnabled(false), listener()));

        actor.tell("a");

        probe.expect("a");
        assertThat(log.events()).isEmpty();
    }

    // withMdc

    private Behavior<String> tellingMdc(String... keys) {
        return Behaviors.receive(
                (context, message) -> {
                    for (String key : keys) {
                        probe.ref().tell(Optional.ofNullable(MDC.get(key)));
                    }
                    return message.equals("stop") ? Behaviors.stopped() : Behaviors.same();
                },
                (context, signal) -> {
                    probe.ref().tell(Optional.ofNullable(MDC.get("always")));
                    return Behaviors.same();
                });
    }

    @Test
    void entriesForAllAreInTheMdcOfMessages() {
        ActorRef<String> actor =
                lab.spawn(Behaviors.withMdc(String.class, Map.of("always", "yes"), tellingMdc("always")));

        actor.tell("a");

        probe.expect(Optional.of("yes"));
    }

    @Test
    void entriesForAllAreInTheMdcOfSignals() {
        ActorRef<String> actor = lab.spawn(Behaviors.withMdc(String.class, Map.of("always", "yes"), tellingMdc()));

        actor.tell("stop");

        probe.expect(Optional.of("yes"));
    }

    @Test
    void entriesForAllAreInTheMdcOfTheSetup() {
        lab.spawn(Behaviors.withMdc(String.class, Map.of("always", "yes"), Behaviors.setup(context -> {
            probe.ref().tell(Optional.ofNullable(MDC.get("always")));
            return Behaviors.empty();
        })));

        probe.expect(Optional.of("yes"));
    }

    @Test
    void entriesForAMessageAreInItsMdcOnly() {
        ActorRef<String> actor =
                lab.spawn(Behaviors.withMdc(String.class, message -> Map.of(message, "seen"), tellingMdc("a", "b")));

        actor.tell("a");
        actor.tell("b");

        probe.expect(Optional.of("seen"), Optional.empty(), Optional.empty(), Optional.of("seen"));
    }

    @Test
    void anInterceptedActorLeavesNothingInTheMdc() {
        Behavior<String> intercepted =
                Behaviors.withMdc(String.class, Map.of("always", "yes"), m -> Map.of("now", m), tellingMdc("now"));
        Behavior<String> outside = Behaviors.intercept(
                () -> new BehaviorInterceptor<String, String>(String.class) {
                    @Override
                    public Behavior<String> aroundReceive(
                            TypedActorContext<String> context, String message, ReceiveTarget<String> target) {
                        Behavior<String> next = target.apply(context, message);
                        probe.ref().tell(Optional.ofNullable(MDC.get("now")));
                        probe.ref().tell(Optional.ofNullable(MDC.get("always")));
                        return next;
                    }
                },
                intercepted);

        lab.spawn(outside).tell("a");

        probe.expect(Optional.of("a"), Optional.empty(), Optional.empty());
    }

    // BehaviorSignalInterceptor, AbstractOnMessageBehavior

    @Test
    void anInterceptorOfSignalsSeesThemBeforeTheBehaviorDoes() {
        ActorRef<String> actor = lab.spawn(Behaviors.intercept(
                () -> new BehaviorSignalInterceptor<String>() {
                    @Override
                    public Behavior<String> aroundSignal(
                            TypedActorContext<String> context, Signal signal, SignalTarget<String> target) {
                        probe.ref().tell("intercepted");
                        return target.apply(context, signal);
                    }
                },
                listener()));

        actor.tell("a");
        actor.tell("stop");

        probe.expect("a", "intercepted", PostStop.instance());
    }

    /** Goes around itself again at each message. */
    private final class Onion extends BehaviorInterceptor<String, String> {
        private final Behavior<String> inner;

        Onion(Behavior<String> inner) {
            super(String.class);
            this.inner = inner;
        }

        Behavior<String> around() {
            return Behaviors.intercept(() -> this, inner);
        }

        @Override
        public Behavior<String> aroundReceive(
                TypedActorContext<String> context, String message, ReceiveTarget<String> target) {
            probe.ref().tell("intercepted " + message);
            target.apply(context, message);
            return around();
        }

        @Override
        public boolean isSame(BehaviorInterceptor<Object, Object> other) {
            return (BehaviorInterceptor<?, ?>) other instanceof Onion;
        }
    }

    @Test
    void anInterceptorThatIsTheSameStandsAroundOnce() {
        ActorRef<String> actor = lab.spawn(new Onion(listener()).around());

        actor.tell("a");
        actor.tell("b");

        probe.expect("intercepted a", "a", "intercepted b", "b");
    }

    private final class Echo extends AbstractOnMessageBehavior<String> {
        Echo(ActorContext<String> context) {
            super(context);
        }

        @Override
        protected Behavior<String> onMessage(String message) {
            probe.ref().tell(getContext().getSelf().path().name() + " " + message);
            return message.equals("stop") ? Behaviors.stopped() : this;
        }

        @Override
        protected Behavior<String> onSignal(Signal signal) {
            probe.ref().tell(signal);
            return this;
        }
    }

    @Test
    void aBehaviorMayBeAClassWithOneMethodForAllMessages() {
        ActorRef<String> actor = lab.spawn(Behaviors.setup(Echo::new), "echo");

        actor.tell("a");
        actor.tell("stop");

        probe.expect("echo a", "echo stop", PostStop.instance());
    }

    @Test
    void aClassWithOneMethodServesOneActor() {
        Echo[] first = new Echo[1];
        lab.spawn(Behaviors.<String>setup(context -> {
                    first[0] = new Echo(context);
                    return first[0];
                }))
                .tell("a");
        probe.next();
        ActorRef<String> thief = lab.spawn(Behaviors.setup(context -> first[0]));

        thief.tell("b");

        probe.awaitEnd(thief);
    }
}
