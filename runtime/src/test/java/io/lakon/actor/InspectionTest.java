// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.lakon.actor.ActorSnapshot.InHand;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Semantics: Looking inside. */
class InspectionTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @RegisterExtension
    final Lab lab = Lab.create("""
            lakon.actor.probe-interval = 1 ms
            patient { executor = thread-pool-executor, stuck-actor-threshold = 0 }
            by-length { mailbox-type = priority, comparator = "%s" }
            controls-first { mailbox-type = control-aware }
            """.formatted(ByLength.class.getName()));

    @RegisterExtension
    final LogCapture log = LogCapture.of("io.lakon.actor.StuckActor");

    private final Gate gate = new Gate();

    /** Orders the words of a priority mailbox. */
    public static final class ByLength implements Comparator<String> {
        public ByLength() {}

        @Override
        public int compare(String one, String other) {
            return Integer.compare(one.length(), other.length());
        }
    }

    /** Waits at the gate whatever it is told. */
    private Behavior<String> waiting() {
        return Behaviors.receiveMessage(word -> {
            gate.pass();
            return Behaviors.same();
        });
    }

    private ActorRef<String> waitingActor(Props props) {
        ActorRef<String> actor = lab.spawn(waiting(), "waiting", props);
        actor.tell("first");
        gate.awaitArrival();
        return actor;
    }

    private ActorRef<String> waitingActor() {
        return waitingActor(Props.empty());
    }

    private Optional<Duration> inHandFor(ActorRef<?> actor) {
        return lab.inspect(actor).inHand().map(InHand::lasting);
    }

    /** Moves time once somebody has looked at what the actor is handling: before, nobody knows since when. */
    private void timePasses(ActorRef<?> actor, Duration time) {
        Lab.awaitTrue(() -> {
            lab.timePasses(Duration.ofNanos(1));
            return inHandFor(actor).orElseThrow().compareTo(Duration.ZERO) > 0;
        });
        lab.timePasses(time);
    }

    @Test
    void anIdleActorHasNothingInHandAndNothingWaiting() {
        ActorRef<String> actor = lab.spawn(waiting());

        Lab.awaitTrue(() -> lab.inspect(actor).inHand().isEmpty()); // the start is over

        assertThat(lab.inspect(actor).mailboxSize()).isZero();
        assertThat(lab.inspect(actor).oldestMessage()).isEmpty();
    }

    @Test
    void theMessageInHandIsShownAndForHowLong() {
        ActorRef<String> actor = waitingActor();

        timePasses(actor, SECOND);

        InHand inHand = lab.inspect(actor).inHand().orElseThrow();
        assertThat(inHand.type()).isEqualTo(String.class);
        assertThat(inHand.lasting()).isBetween(SECOND, SECOND.plusMillis(1));
        gate.open();
    }

    @Test
    void aQuestionIsShownByItsMessage() {
        ActorRef<String> actor = lab.spawn(waiting());
        AskPattern.<String, String>ask(actor, replyTo -> "question", Duration.ofHours(1));
        gate.awaitArrival();

        assertThat(lab.inspect(actor).inHand().orElseThrow().type()).isEqualTo(String.class);
        gate.open();
    }

    @Test
    void theSignalInHandIsShown() {
        ActorRef<String> actor =
                lab.spawn(Behaviors.receive((context, word) -> Behaviors.stopped(), (context, signal) -> {
                    gate.pass();
                    return Behaviors.same();
                }));
        actor.tell("stop");
        gate.awaitArrival();

        assertThat(lab.inspect(actor).inHand().orElseThrow().type()).isEqualTo(PostStop.class);
        gate.open();
    }

    @Test
    void anActorThatStartsShowsThatItDoes() {
        ActorRef<String> actor = lab.spawn(Behaviors.setup(context -> {
            gate.pass();
            return waiting();
        }));
        gate.awaitArrival();

        assertThat(lab.inspect(actor).inHand().orElseThrow().type()).isEqualTo(Behavior.class);
        gate.open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lakon.actor.default-mailbox", "lakon.actor.bounded-mailbox", "by-length", "controls-first"})
    void theAgeOfTheOldestMessageIsShown(String mailbox) {
        ActorRef<String> actor = waitingActor(Props.empty().withMailboxFromConfig(mailbox));
        actor.tell("the oldest");
        timePasses(actor, SECOND); // the coarse clock has moved with the looks of the probe
        actor.tell("young");

        ActorSnapshot seen = lab.inspect(actor);

        assertThat(seen.mailboxSize()).isEqualTo(2);
        assertThat(seen.oldestMessage().orElseThrow()).isBetween(SECOND, SECOND.plusMillis(1));
        assertThat(seen.inHand().orElseThrow().type()).isEqualTo(String.class);
        gate.open();
    }

    @Test
    void theDispatcherIsShown() {
        ActorRef<String> one = lab.spawn(waiting());
        ActorRef<String> other = lab.spawn(waiting(), "other", DispatcherSelector.blocking());

        assertThat(lab.inspect(one).dispatcher()).isEqualTo("lakon.actor.default-dispatcher");
        assertThat(lab.inspect(other).dispatcher()).isEqualTo("lakon.actor.default-blocking-io-dispatcher");
    }

    @Test
    void asManyLevelsAreShownAsOneAsksFor() {
        lab.spawn(Behaviors.<String>setup(context -> {
            context.spawn(Behaviors.<String>empty(), "grandchild");
            return Behaviors.empty();
        }));

        assertThat(lab.system().inspect(1).root().children()).isEmpty();
        List<ActorSnapshot> guardians = lab.system().inspect(2).root().children();
        assertThat(guardians).extracting(each -> each.path().name()).containsExactly("system", "user");
        assertThat(guardians.get(1).children()).isEmpty();
        assertThat(lab.system().inspect(3).root().children().get(1).children()).hasSize(1);
        assertThatThrownBy(() -> lab.system().inspect(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    @Test
    void theTreeShowsWhatIsInHandAndWaits() {
        ActorRef<String> actor = waitingActor();
        actor.tell("next");
        timePasses(actor, SECOND);

        assertThat(lab.system().printTree())
                .containsPattern(
                        "─ waiting mailbox: 1, oldest for 1\\d{3} ms handling: java.lang.String for 1\\d{3} ms");
        gate.open();
    }

    // Actors that are stuck.

    private void awaitWarnings(int count) {
        Lab.awaitTrue(() -> {
            lab.timePasses(Duration.ofNanos(1));
            return log.events().size() >= count;
        });
    }

    @Test
    void anActorThatHandlesAMessageForTooLongIsNamedWithItsStack() {
        ActorRef<String> actor = waitingActor();

        timePasses(actor, Duration.ofSeconds(10));
        awaitWarnings(1);

        ILoggingEvent warning = log.events().get(0);
        assertThat(warning.getFormattedMessage())
                .contains(
                        actor.toString(),
                        "java.lang.String",
                        "lakon.actor.default-dispatcher.stuck-actor-threshold = 10000 ms");
        assertThat(warning.getThrowableProxy().getMessage()).contains("lab-lakon.actor.default-dispatcher-");
        assertThat(warning.getThrowableProxy().getStackTraceElementProxyArray())
                .anyMatch(frame -> frame.getSTEAsString().contains("Gate.pass"));
        gate.open();
    }

    @Test
    void anActorIsNamedOncePerMessage() {
        ActorRef<String> actor = waitingActor();
        timePasses(actor, Duration.ofSeconds(10));
        awaitWarnings(1);
        Gate later = new Gate();
        ActorRef<String> other = lab.spawn(
                Behaviors.receiveMessage(word -> {
                    later.pass();
                    return Behaviors.same();
                }),
                "other");
        other.tell("second");
        later.awaitArrival();

        timePasses(other, Duration.ofMinutes(1));
        awaitWarnings(2); // by now the first one was looked at again

        assertThat(log.messages())
                .satisfiesExactly(
                        first -> assertThat(first).contains(actor.toString()),
                        second -> assertThat(second).contains(other.toString()));
        gate.open();
        later.open();
    }

    @Test
    void anActorOnADispatcherWithoutAThresholdIsNeverNamed() {
        ActorRef<String> patient = waitingActor(DispatcherSelector.fromConfig("patient"));
        timePasses(patient, Duration.ofDays(1));
        Gate later = new Gate();
        ActorRef<String> other = lab.spawn(Behaviors.receiveMessage(word -> {
            later.pass();
            return Behaviors.same();
        }));
        other.tell("second");
        later.awaitArrival();

        timePasses(other, Duration.ofMinutes(1));
        awaitWarnings(1);

        assertThat(log.messages()).singleElement().asString().contains(other.toString());
        gate.open();
        later.open();
    }
}
