// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Semantics: Mailboxes and signals. */
class MailboxesTest {
    private static final String SETTINGS = """
            two { mailbox-type = bounded, mailbox-capacity = 2 }
            akkas-two { mailbox-type = "akka.dispatch.NonBlockingBoundedMailbox", mailbox-capacity = 2 }
            short-first { mailbox-type = priority, comparator = "io.lakon.actor.MailboxesTest$ShortFirst" }
            capricious { mailbox-type = priority, comparator = "io.lakon.actor.MailboxesTest$Capricious" }
            control { mailbox-type = control-aware }
            strange { mailbox-type = round }
            untyped { mailbox-capacity = 2 }
            narrow { mailbox-type = bounded, mailbox-capacity = 0 }
            no-comparator { mailbox-type = priority, comparator = "java.lang.String" }
            unknown-comparator { mailbox-type = priority, comparator = "com.example.Nowhere" }
            impatient { mailbox-type = bounded, mailbox-capacity = 2, mailbox-push-timeout-time = -1s }
            worded { mailbox-type = bounded, mailbox-capacity = many }
            timeless { mailbox-type = bounded, mailbox-capacity = 2, mailbox-push-timeout-time = soon }
            boundless { mailbox-type = bounded }
            orderless { mailbox-type = priority }
            private-order { mailbox-type = priority, comparator = "io.lakon.actor.MailboxesTest$Hidden" }
            parameterised { mailbox-type = priority, comparator = "io.lakon.actor.MailboxesTest$Parameterised" }
            failing { mailbox-type = priority, comparator = "io.lakon.actor.MailboxesTest$Failing" }
            unloadable { mailbox-type = priority, comparator = "io.lakon.actor.MailboxesTest$Unloadable" }
            number = 7
            """;

    @RegisterExtension
    final Lab lab = Lab.create(SETTINGS);

    @RegisterExtension
    final LogCapture log = LogCapture.of("io.lakon.internal.mailbox.MailboxSettings");

    private final Probe<Object> probe = lab.probe();
    private final Gate gate = new Gate();

    /** Orders words by their length. */
    public static final class ShortFirst implements Comparator<Object> {
        public ShortFirst() {}

        @Override
        public int compare(Object one, Object other) {
            return Integer.compare(one.toString().length(), other.toString().length());
        }
    }

    /** Orders nothing. */
    public static final class Capricious implements Comparator<Object> {
        public Capricious() {}

        @Override
        public int compare(Object one, Object other) {
            throw new Broken();
        }
    }

    /** Has a constructor that nobody may use. */
    public static final class Hidden extends Orderless {
        private Hidden() {}
    }

    /** Needs a parameter. */
    public static final class Parameterised extends Orderless {
        public Parameterised(int ignored) {}
    }

    /** Cannot be made. */
    public static final class Failing extends Orderless {
        public Failing() {
            throw new Broken();
        }
    }

    /** Cannot be loaded. */
    public static final class Unloadable extends Orderless {
        private static final int FAILURE = 1 / Integer.parseInt("0");

        public Unloadable() {}
    }

    /** Finds everything equal. */
    abstract static class Orderless implements Comparator<Object> {
        @Override
        public int compare(Object one, Object other) {
            return 0;
        }
    }

    private record Control(String text) implements ControlMessage {}

    /** Tells the probe of all it receives. */
    private Behavior<Object> listener() {
        return Behaviors.receive(
                (context, message) -> {
                    if (message.equals("wait")) {
                        gate.pass();
                    } else if (message instanceof ActorRef<?> other) {
                        context.watch(other);
                    } else {
                        probe.ref().tell(message);
                    }
                    return Behaviors.same();
                },
                (context, signal) -> {
                    probe.ref().tell(signal);
                    return Behaviors.same();
                });
    }

    /** An actor that stands at the gate: what it is told waits in its mailbox. */
    private ActorRef<Object> standing(Props mailbox) {
        ActorRef<Object> actor = lab.spawn(listener(), "actor", mailbox);
        actor.tell("wait");
        gate.awaitArrival();
        return actor;
    }

    private static void tell(ActorRef<Object> actor, Object... messages) {
        for (Object each : messages) {
            actor.tell(each);
        }
    }

    // Which one.

    @Test
    void theDefaultIsUnbounded() {
        ActorRef<Object> actor = standing(Props.empty());
        for (int i = 0; i < 5_000; i++) {
            actor.tell(i);
        }

        gate.open();

        for (int i = 0; i < 5_000; i++) {
            probe.expect(i);
        }
    }

    @Test
    void theDefaultMayBeSelected() {
        ActorRef<Object> actor = standing(MailboxSelector.defaultMailbox());
        tell(actor, "a", "b", "c");

        gate.open();

        probe.expect("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two", "akkas-two"})
    void aMailboxIsAsTheConfigurationSays(String path) {
        Probe<Dropped> reports = lab.subscribed(
                Dropped.class,
                new Dropped("mark", "", lab.system().deadLetters(), lab.system().deadLetters()));
        ActorRef<Object> actor = standing(MailboxSelector.fromConfig(path));

        tell(actor, "a", "b", "c");
        gate.open();

        assertThat(reports.next(Dropped.class).message()).isEqualTo("c");
    }

    @Test
    void propsChooseAMailboxToo() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = standing(DispatcherSelector.blocking().withMailboxFromConfig("two"));

        tell(actor, "a", "b", "c");
        gate.open();

        assertThat(reports.next(Dropped.class).message()).isEqualTo("c");
    }

    @Test
    void aSelectorOfAMailboxMayChooseADispatcherToo() {
        Props props = MailboxSelector.bounded(2).withDispatcherFromConfig("lakon.actor.default-blocking-io-dispatcher");
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor", props);

        String thread = Deed.inside(actor, context -> Thread.currentThread().getName());

        assertThat(thread).contains("blocking");
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, nowhere",
        "number, number",
        "'a..b', a..b",
        "strange, round",
        "untyped, mailbox-type",
        "narrow, mailbox-capacity",
        "no-comparator, java.util.Comparator",
        "unknown-comparator, com.example.Nowhere",
        "impatient, impatient.mailbox-push-timeout-time",
        "worded, mailbox-capacity has type STRING",
        "timeless, mailbox-push-timeout-time",
        "boundless, mailbox-capacity",
        "orderless, comparator",
        "private-order, public constructor",
        "parameterised, constructor without parameters",
        "failing, the constructor of [io.lakon.actor.MailboxesTest$Failing] fails: io.lakon.actor.Broken",
        "unloadable, ExceptionInInitializerError",
    })
    void aWrongMailboxIsRefusedWhereTheActorIsSpawned(String path, String said) {
        assertThatThrownBy(() -> lab.spawn(listener(), "actor", MailboxSelector.fromConfig(path)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }

    @Test
    void theNameOfAnActorWhoseMailboxWasRefusedStaysFree() {
        assertThatThrownBy(() -> lab.spawn(listener(), "actor", MailboxSelector.fromConfig("nowhere")))
                .isInstanceOf(IllegalArgumentException.class);

        lab.spawn(listener(), "actor").tell("a");

        probe.expect("a");
    }

    @Test
    void aCapacityOfNothingIsRefused() {
        assertThatThrownBy(() -> MailboxSelector.bounded(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }

    // Bounded.

    @Test
    void whatABoundedMailboxHasNoRoomForIsDropped() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = standing(MailboxSelector.bounded(2));

        tell(actor, "a", "b", "c");
        gate.open();

        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo("c");
        assertThat(dropped.recipient()).isEqualTo(actor);
        assertThat(dropped.reason()).contains("full with 2 messages");
    }

    @Test
    void whatABoundedMailboxHasRoomForIsHandledInItsOrder() {
        ActorRef<Object> actor = standing(MailboxSelector.bounded(2));
        tell(actor, "a", "b", "c");

        gate.open();

        probe.expect("a", "b");
        probe.expectNothing();
    }

    @Test
    void aBoundedMailboxHasRoomAgainWhenMessagesAreTaken() {
        ActorRef<Object> actor = standing(MailboxSelector.bounded(1));
        tell(actor, "a", "b");
        gate.open();
        probe.expect("a");

        actor.tell("c");

        probe.expect("c");
    }

    @Test
    void aNoticeOfADeathIsNeverKeptOut() {
        ActorRef<String> mortal = lab.spawn(Behaviors.receiveMessage(message -> Behaviors.stopped()));
        ActorRef<Object> actor = lab.spawn(listener(), "actor", MailboxSelector.bounded(1));
        tell(actor, mortal);
        awaitEmpty(actor);
        tell(actor, "wait");
        gate.awaitArrival();
        tell(actor, "a");
        mortal.tell("stop");
        probe.awaitEnd(mortal);
        gate.open();

        assertThat(probe.next()).isEqualTo("a");
        assertThat(probe.next()).isEqualTo(new Terminated(mortal));
    }

    private void awaitEmpty(ActorRef<?> actor) {
        Lab.awaitTrue(() -> lab.inspect(actor).mailboxSize() == 0);
    }

    @Test
    void aFullMailboxDoesNotKeepAnActorFromStopping() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<Object> actor =
                Deed.inside(parent, context -> context.spawn(listener(), "actor", MailboxSelector.bounded(1)));
        actor.tell("wait");
        gate.awaitArrival();
        tell(actor, "a");
        Deed.inside(parent, context -> {
            context.stop(actor);
            return "told to stop";
        });

        gate.open();

        probe.expect(PostStop.instance());
    }

    private CompletionStage<String> ask(ActorRef<Object> actor) {
        return AskPattern.<Object, String>ask(actor, replyTo -> "question", Duration.ofSeconds(1));
    }

    @Test
    void anAskOfAFullMailboxFailsAtOnce() {
        ActorRef<Object> actor = standing(MailboxSelector.bounded(1));
        tell(actor, "a");

        Throwable failure = Lab.failure(ask(actor));

        assertThat(failure).isInstanceOf(AskTimeoutException.class).hasMessageContaining("full with 1 messages");
        gate.open();
    }

    @Test
    void aQuestionThatIsKeptOutIsReportedWithItsAsker() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Object> actor = standing(MailboxSelector.bounded(1));
        tell(actor, "a");

        ask(actor);
        gate.open();

        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo("question");
        assertThat(dropped.sender()).isNotEqualTo(lab.system().deadLetters());
    }

    // Priority.

    @Test
    void aPriorityMailboxGivesMessagesInTheOrderOfItsComparator() {
        ActorRef<Object> actor = standing(MailboxSelector.fromConfig("short-first"));
        tell(actor, "three", "one.", "on", "x");

        gate.open();

        probe.expect("x", "on", "one.", "three");
    }

    @Test
    void messagesOfOnePriorityKeepTheirOrder() {
        ActorRef<Object> actor = standing(MailboxSelector.fromConfig("short-first"));
        tell(actor, "long", "a", "b", "c", "d", "e", "f", "g");

        gate.open();

        probe.expect("a", "b", "c", "d", "e", "f", "g", "long");
    }

    @Test
    void aQuestionHasThePriorityOfItsMessage() {
        ActorRef<Object> actor = standing(MailboxSelector.fromConfig("short-first"));
        tell(actor, "longer than a question");
        ask(actor);
        tell(actor, "a");

        gate.open();

        probe.expect("a", "question", "longer than a question");
    }

    /** As {@link #standing}; it can also be told by an adapter, which shouts. */
    private ActorRef<String> adapterOfAStandingActor(String mailbox) {
        CompletableFuture<ActorRef<String>> adapter = new CompletableFuture<>();
        ActorRef<Object> actor = lab.spawn(
                Behaviors.setup(context -> {
                    adapter.complete(context.messageAdapter(String.class, text -> text + "!"));
                    return listener();
                }),
                "actor",
                MailboxSelector.fromConfig(mailbox));
        actor.tell("wait");
        gate.awaitArrival();
        tell(actor, "12345");
        return Lab.await(adapter);
    }

    @Test
    void whatComesByAnAdapterHasThePriorityItHasBeforeItIsAdapted() {
        ActorRef<String> adapter = adapterOfAStandingActor("short-first");
        adapter.tell("1234");
        adapter.tell("123456");

        gate.open();

        probe.expect("1234!", "12345", "123456!");
    }

    @Test
    void aQuestionByAnAdapterHasThePriorityOfItsMessage() {
        ActorRef<String> adapter = adapterOfAStandingActor("short-first");
        AskPattern.<String, String>ask(adapter, replyTo -> "1234", Duration.ofSeconds(1));

        gate.open();

        probe.expect("1234!", "12345");
    }

    @Test
    void aDeathIsToldBeforeTheMessagesOfAPriorityMailbox() {
        ActorRef<String> mortal = lab.spawn(Behaviors.receiveMessage(message -> Behaviors.stopped()));
        ActorRef<Object> actor = lab.spawn(listener(), "actor", MailboxSelector.fromConfig("short-first"));
        tell(actor, mortal);
        awaitEmpty(actor);
        tell(actor, "wait");
        gate.awaitArrival();
        tell(actor, "a");
        mortal.tell("stop");
        probe.awaitEnd(mortal);
        gate.open();

        assertThat(probe.next()).isEqualTo(new Terminated(mortal));
        assertThat(probe.next()).isEqualTo("a");
    }

    @Test
    void aComparatorThatThrowsLosesNothing() {
        ActorRef<Object> actor = standing(MailboxSelector.fromConfig("capricious"));
        tell(actor, "a", "b", "c", "d", "e");

        gate.open();

        probe.expect("a", "b", "c", "d", "e");
    }

    @Test
    void aComparatorThatThrowsIsNamedInTheLogWithWhatItWasGiven() {
        ActorRef<Object> actor = standing(MailboxSelector.fromConfig("capricious"));
        tell(actor, "a", 1);

        gate.open();

        probe.expect("a", 1);
        assertThat(log.messages())
                .singleElement()
                .asString()
                .contains(Capricious.class.getName(), "java.lang.String", "java.lang.Integer", "message adapters");
    }

    // Control-aware.

    @Test
    void aControlMessageGoesFirst() {
        ActorRef<Object> actor = standing(MailboxSelector.fromConfig("control"));
        tell(actor, "a", new Control("1"), "b", new Control("2"));

        gate.open();

        probe.expect(new Control("1"), new Control("2"), "a", "b");
    }

    @Test
    void aControlMessageThatIsAskedGoesFirstToo() {
        ActorRef<Object> actor = standing(MailboxSelector.fromConfig("control"));
        tell(actor, "a");
        AskPattern.<Object, String>ask(actor, replyTo -> new Control("asked"), Duration.ofSeconds(1));

        gate.open();

        probe.expect(new Control("asked"), "a");
    }

    // The end.

    @ParameterizedTest
    @ValueSource(strings = {"two", "short-first", "control"})
    void whatAnActorHasNotReadBecomesDeadLettersWhateverItsMailbox(String path) {
        Probe<AllDeadLetters> reports = lab.reports();
        Behavior<Object> stopping = Behaviors.receiveMessage(message -> {
            gate.pass();
            return Behaviors.stopped();
        });
        ActorRef<Object> actor = lab.spawn(stopping, "actor", MailboxSelector.fromConfig(path));
        actor.tell("wait");
        gate.awaitArrival();
        tell(actor, "a", "b");

        gate.open();

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("a");
        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("b");
    }
}
