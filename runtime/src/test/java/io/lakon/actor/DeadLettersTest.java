// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.eventstream.EventStream;
import io.lakon.actor.pubsub.Topic;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Dead letters. */
class DeadLettersTest {
    private static final String OFFICE = "io.lakon.internal.deadletter.DeadLetterOffice";

    @Nested
    class Reports {
        @RegisterExtension
        final Lab lab = Lab.create();

        private final Probe<AllDeadLetters> reports = lab.reports();
        private final ActorRef<Object> nobody = lab.system().deadLetters();

        private ActorRef<String> ended() {
            ActorRef<String> actor = lab.spawn(Behaviors.stopped());
            lab.probe().awaitEnd(actor);
            return actor;
        }

        @Test
        void aMessageToAStoppedActorIsADeadLetter() {
            ActorRef<String> actor = ended();

            actor.tell("late");

            reports.expect(new DeadLetter("late", nobody, actor));
        }

        @Test
        void whatTheDeadLettersRefIsToldIsADeadLetter() {
            nobody.tell("to nobody");

            reports.expect(new DeadLetter("to nobody", nobody, nobody));
        }

        @Test
        void whatTheIgnoringRefIsToldIsNone() {
            lab.system().ignoreRef().tell("ignored");
            nobody.tell("to nobody");

            reports.expect(new DeadLetter("to nobody", nobody, nobody));
        }

        @Test
        void aMessageWithoutAHandlerIsUnhandledAndNoDeadLetter() {
            ActorRef<String> actor = lab.spawn(Behaviors.empty());

            actor.tell("unhandled");

            reports.expect(new UnhandledMessage("unhandled", nobody, actor));
            assertThat(lab.system().inspect().unhandled()).isOne();
            assertThat(lab.system().inspect().deadLetters()).isZero();
        }

        @Test
        void anUnhandledMessageCanBeReadAsABeanToo() {
            UnhandledMessage unhandled =
                    new UnhandledMessage("unhandled", nobody, lab.system().ignoreRef());

            assertThat(unhandled.getMessage()).isEqualTo(unhandled.message());
            assertThat(unhandled.getSender()).isEqualTo(unhandled.sender());
            assertThat(unhandled.getRecipient()).isEqualTo(unhandled.recipient());
        }

        private record Farewell() implements DeadLetterSuppression {}

        @Test
        void aMessageThatNobodyMissesIsASuppressedDeadLetter() {
            Probe<DeadLetter> others = lab.subscribed(DeadLetter.class, new DeadLetter("mark", nobody, nobody));
            reports.expect(new DeadLetter("mark", nobody, nobody));
            ActorRef<Object> actor = ended().unsafeUpcast();

            actor.tell(new Farewell());

            reports.expect(new SuppressedDeadLetter(new Farewell(), nobody, actor));
            others.expectNothing();
        }

        @Test
        void suppressedDeadLettersAreCountedApart() {
            nobody.tell(new Farewell());

            assertThat(lab.system().inspect().suppressedDeadLetters()).isOne();
            assertThat(lab.system().inspect().deadLetters()).isZero();
        }

        @Test
        void aQuestionToTheDeadLettersRefIsReportedWithItsAsker() {
            AskPattern.<Object, String>ask(nobody, replyTo -> replyTo, Duration.ofSeconds(1));

            DeadLetter report = reports.next(DeadLetter.class);
            assertThat(report.sender()).isEqualTo(report.message()).isNotEqualTo(nobody);
        }

        @Test
        void deadLettersAreCounted() {
            ActorRef<String> actor = ended();

            actor.tell("one");
            actor.tell("two");

            assertThat(lab.system().inspect().deadLetters()).isEqualTo(2);
        }

        @Test
        void theyMayBeSubscribedToByTheirKind() {
            Probe<UnhandledMessage> unhandled =
                    lab.subscribed(UnhandledMessage.class, new UnhandledMessage("mark", nobody, nobody));
            ActorRef<String> actor = lab.spawn(Behaviors.empty());

            ended().tell("late");
            actor.tell("unhandled");

            unhandled.expect(new UnhandledMessage("unhandled", nobody, actor));
        }

        @Test
        void aReportThatItsSubscriberCannotTakeIsCountedAndNotReportedAgain() {
            Gate gate = new Gate();
            ActorRef<AllDeadLetters> subscriber = stoppingAt(gate);
            lab.system().eventStream().tell(new EventStream.Subscribe<>(AllDeadLetters.class, subscriber));
            lab.system().eventStream().tell(new EventStream.Publish<>(new DeadLetter("mark", nobody, nobody)));
            reports.expect(new DeadLetter("mark", nobody, nobody));

            nobody.tell("to nobody");
            gate.open();
            lab.probe().awaitEnd(subscriber);

            reports.expect(new DeadLetter("to nobody", nobody, nobody));
            reports.expectNothing();
            assertThat(lab.system().inspect().deadLetters())
                    .as("the message, its report, and the mark's")
                    .isEqualTo(3);
        }

        /** An actor that is stopping, and takes no more messages, but has not stopped yet. */
        private ActorRef<AllDeadLetters> stoppingAt(Gate gate) {
            ActorRef<AllDeadLetters> actor = lab.spawn(Behaviors.setup(context -> {
                context.spawnAnonymous(Behaviors.receiveSignal((child, signal) -> {
                    gate.pass();
                    return Behaviors.same();
                }));
                return Behaviors.stopped();
            }));
            gate.awaitArrival();
            return actor;
        }
    }

    @Nested
    class Logging {
        @RegisterExtension
        final Lab lab = Lab.create("lakon.log-dead-letters = 2, lakon.log-dead-letters-suspend-duration = 1 minute");

        @RegisterExtension
        final LogCapture log = LogCapture.of(OFFICE);

        private void send(int messages) {
            for (int i = 0; i < messages; i++) {
                lab.system().deadLetters().tell("message");
            }
        }

        @Test
        void aDeadLetterIsLoggedWithItsClassAndRecipient() {
            send(1);

            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains("java.lang.String")
                    .contains(lab.system().deadLetters().toString())
                    .contains("[1] dead letters");
        }

        @Test
        void aDeadLetterThatWasAskedIsLoggedWithWhoAsked() {
            ActorRef<Deed> asker = lab.spawn(Deed.actor(), "asker");
            ActorRef<Object> nobody = lab.system().deadLetters();

            Deed.inside(asker, context -> {
                context.ask(
                        String.class,
                        nobody,
                        Duration.ofSeconds(1),
                        replyTo -> "question",
                        (reply, failure) -> same -> Behaviors.same());
                return "asked";
            });

            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains("from Actor[lakon://lab/temp/$ask-1#")
                    .contains("] of " + asker);
        }

        @Test
        void aSuppressedDeadLetterIsNotLogged() {
            lab.system().deadLetters().tell(new DeadLetterSuppression() {});

            assertThat(log.messages()).isEmpty();
        }

        @Test
        void anUnhandledMessageIsLoggedLikeADeadLetter() {
            Probe<AllDeadLetters> reports = lab.reports();

            lab.spawn(Behaviors.empty()).tell("message");
            reports.next(UnhandledMessage.class);

            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains("java.lang.String", "was not handled", "[1] unhandled messages");
        }

        @Test
        void aDroppedMessageIsLoggedLikeADeadLetter() {
            Probe<AllDeadLetters> reports = lab.reports();

            lab.spawn(Topic.create(String.class, "topic")).tell(Topic.publish("message"));
            reports.next(Dropped.class);

            assertThat(log.messages())
                    .singleElement()
                    .asString()
                    .contains("java.lang.String", "was dropped: ", "[1] dropped messages");
        }

        @Test
        void afterSoManyThereIsAPauseAndTheLastOneSaysSo() {
            send(5);

            assertThat(log.messages()).hasSize(2);
            assertThat(log.messages().get(0)).doesNotContain("no more");
            assertThat(log.messages().get(1)).contains("no more are logged in the next PT1M");
        }

        @Test
        void afterThePauseSoManyMoreAreLogged() {
            send(5);

            lab.timePasses(Duration.ofMinutes(1));
            send(5);

            assertThat(log.messages()).hasSize(4);
            assertThat(log.messages().get(2)).contains("[6] dead letters");
        }

        @Test
        void beforeThePauseIsOverNoneAreLogged() {
            send(2);

            lab.timePasses(Duration.ofMinutes(1).minusNanos(1));
            send(2);

            assertThat(log.messages()).hasSize(2);
        }

        @Test
        void whileTheSystemStopsNoneAreLogged() throws InterruptedException {
            lab.system().terminate();

            send(2);

            assertThat(log.messages()).isEmpty();
        }
    }

    @Nested
    class LoggingSwitchedOff {
        @RegisterExtension
        final Lab lab = Lab.create("lakon.log-dead-letters = off");

        @RegisterExtension
        final LogCapture log = LogCapture.of(OFFICE);

        @Test
        void noneAreLoggedThoughTheyAreCounted() {
            lab.system().deadLetters().tell("message");

            assertThat(log.messages()).isEmpty();
            assertThat(lab.system().inspect().deadLetters()).isOne();
        }
    }

    @Nested
    class LoggingSwitchedOn {
        @RegisterExtension
        final Lab lab = Lab.create("lakon.log-dead-letters = on, lakon.log-dead-letters-during-shutdown = on");

        @RegisterExtension
        final LogCapture log = LogCapture.of(OFFICE);

        @Test
        void allAreLogged() {
            for (int i = 0; i < 100; i++) {
                lab.system().deadLetters().tell("message");
            }

            assertThat(log.messages()).hasSize(100);
        }

        @Test
        void theyAreLoggedWhileTheSystemStopsIfSoWished() {
            lab.system().terminate();

            lab.system().deadLetters().tell("message");

            assertThat(log.messages()).hasSize(1);
        }
    }

    @Nested
    class LoggingOnce {
        @RegisterExtension
        final Lab lab = Lab.create("lakon.log-dead-letters = 1, lakon.log-dead-letters-suspend-duration = infinite");

        @RegisterExtension
        final LogCapture log = LogCapture.of(OFFICE);

        @Test
        void anInfinitePauseIsNeverOver() {
            lab.system().deadLetters().tell("message");
            lab.timePasses(Duration.ofDays(365));
            lab.system().deadLetters().tell("message");

            assertThat(log.messages()).singleElement().asString().contains("no more are logged from now on");
        }
    }
}
