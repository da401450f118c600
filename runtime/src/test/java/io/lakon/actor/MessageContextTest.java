// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.receptionist.Receptionist;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.actor.spi.MessageContext;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Semantics: Context of a message. */
class MessageContextTest {
    private static final Props WITH_MDC = Props.empty().withMessageContext(MessageContext.mdc());

    @RegisterExtension
    final Lab lab = Lab.create();

    @RegisterExtension
    final LogCapture log = LogCapture.of(MessageContextTest.class);

    private final Probe<String> probe = lab.probe();

    private record Whoami(ActorRef<String> replyTo) {}

    @AfterEach
    void leaveNothing() {
        MDC.clear();
    }

    private static void as(String user, Runnable action) {
        MDC.put("user", user);
        action.run();
        MDC.remove("user");
    }

    private static String user() {
        return String.valueOf(MDC.get("user"));
    }

    /** Notes each message, and the user it finds in the MDC. */
    private Behavior<String> observer() {
        return Behaviors.receiveMessageWithSame(message -> probe.ref().tell(message + " of " + user()));
    }

    private Behavior<Whoami> responder() {
        return Behaviors.receiveMessageWithSame(question -> question.replyTo().tell(user()));
    }

    @Test
    void withoutOneAMessageTravelsAlone() {
        ActorRef<String> actor = lab.spawn(observer());

        as("ada", () -> actor.tell("a"));

        probe.expect("a of null");
    }

    @Test
    void aMessageFindsWhatItsSenderHad() {
        ActorRef<String> actor = lab.spawn(observer(), "", WITH_MDC);

        as("ada", () -> actor.tell("a"));
        as("bob", () -> actor.tell("b"));

        probe.expect("a of ada", "b of bob");
    }

    @Test
    void theNextMessageFindsNothingOfIt() {
        ActorRef<String> actor = lab.spawn(observer(), "", WITH_MDC);

        as("ada", () -> actor.tell("a"));
        actor.tell("b");

        probe.expect("a of ada", "b of null");
    }

    @Test
    void itGoesOnToAnActorThatTakesItAlongAsWell() {
        ActorRef<String> last = lab.spawn(observer(), "", WITH_MDC);
        ActorRef<String> first = lab.spawn(Behaviors.receiveMessageWithSame(last::tell), "", WITH_MDC);

        as("ada", () -> first.tell("a"));

        probe.expect("a of ada");
    }

    @Test
    void aQuestionTakesItAlong() {
        ActorRef<Whoami> actor = lab.spawn(responder(), "", WITH_MDC);

        MDC.put("user", "ada");
        CompletionStage<String> reply = AskPattern.ask(actor, Whoami::new, Lab.PATIENCE);

        assertThat(Lab.await(reply)).isEqualTo("ada");
    }

    @Test
    void whatIsAdaptedTakesItAlong() {
        ActorRef<String> actor = lab.spawn(
                Behaviors.setup(context -> {
                    probe.ref().tell("ready");
                    ActorRef<Integer> adapter = context.messageAdapter(Integer.class, String::valueOf);
                    context.setReceiveTimeout(Duration.ofHours(1), "idle");
                    return Behaviors.receiveMessage(message -> {
                        if (message.equals("start")) {
                            as("bob", () -> adapter.tell(7));
                        } else {
                            probe.ref().tell(message + " of " + user());
                        }
                        return Behaviors.same();
                    });
                }),
                "",
                WITH_MDC);

        as("ada", () -> actor.tell("start"));

        probe.expect("ready", "7 of bob");
    }

    @Test
    void aTimersMessageHasNone() {
        ActorRef<String> actor = lab.spawn(
                Behaviors.withTimers(timers -> Behaviors.receiveMessage(message -> {
                    if (!message.equals("tick")) {
                        timers.startSingleTimer("tick", Duration.ofSeconds(1));
                    }
                    probe.ref().tell(message + " of " + user());
                    return Behaviors.same();
                })),
                "",
                WITH_MDC);

        as("ada", () -> actor.tell("start"));
        probe.expect("start of ada");
        lab.timePasses(Duration.ofSeconds(1));

        probe.expect("tick of null");
    }

    /** Keeps messages until it is told to open, and then handles them. */
    private Behavior<String> patient() {
        return Behaviors.withStash(
                10,
                stash -> Behaviors.receiveMessage(message -> {
                    if (!message.equals("open")) {
                        stash.stash(message);
                        return Behaviors.same();
                    }
                    Behavior<String> next = stash.unstashAll(observer());
                    probe.ref().tell(message + " of " + user());
                    return next;
                }));
    }

    @Test
    void aMessageThatWasStashedHasItsOwn() {
        ActorRef<String> actor = lab.spawn(patient(), "", WITH_MDC);

        as("ada", () -> actor.tell("a"));
        actor.tell("nobody's");
        as("bob", () -> actor.tell("open"));

        probe.expect("a of ada", "nobody's of null", "open of bob");
    }

    @Test
    void aMessageThatWaitedForARestartHasItsOwn() {
        Behavior<String> fragile = Behaviors.receiveMessage(message -> {
            if (message.equals("fail")) {
                throw new IllegalStateException("as told");
            }
            probe.ref().tell(message + " of " + user());
            return Behaviors.same();
        });
        ActorRef<String> actor = lab.spawn(
                Behaviors.supervise(fragile)
                        .onFailure(
                                SupervisorStrategy.restartWithBackoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 0)),
                "",
                WITH_MDC);

        as("ada", () -> actor.tell("fail"));
        as("bob", () -> actor.tell("b"));
        lab.awaitEmptyMailbox(actor);
        Lab.awaitTrue(() -> lab.inspect(actor).status() == ActorStatus.BACKING_OFF);
        lab.timePasses(Duration.ofSeconds(1));

        probe.expect("b of bob");
    }

    @Test
    void aRouterHandsItOnToWhoeverRegistersLater() {
        ServiceKey<String> key = ServiceKey.create(String.class, "observers");
        ActorRef<String> router = lab.spawn(Routers.group(key), "", WITH_MDC);

        as("ada", () -> router.tell("a"));
        lab.system().receptionist().tell(Receptionist.register(key, lab.spawn(observer(), "", WITH_MDC)));

        probe.expect("a of ada");
    }

    @Test
    void whatTheRuntimeSaysOfTheSenderStaysWithTheSender() {
        ActorRef<String> recipient = lab.spawn(
                Behaviors.receiveMessageWithSame(message -> {
                    LoggerFactory.getLogger(MessageContextTest.class).info(message);
                    probe.ref().tell("logged");
                }),
                "",
                WITH_MDC);
        ActorRef<String> sender = lab.spawn(
                Behaviors.receive((context, message) -> {
                    context.getLog();
                    MDC.put("user", "ada");
                    recipient.tell(message);
                    MDC.remove("user");
                    return Behaviors.same();
                }),
                "",
                ActorTags.create("tag"));

        sender.tell("a");
        probe.expect("logged");

        assertThat(log.events().get(0).getMDCPropertyMap()).isEqualTo(Map.of("user", "ada"));
    }

    @Test
    void whatTheActorLogsCarriesBothTheSendersEntriesAndItsOwn() {
        ActorRef<String> actor = lab.spawn(
                Behaviors.withStash(
                        10,
                        stash -> Behaviors.receive((context, message) -> {
                            context.getLog(); // before the other message's context comes, and after it has gone
                            if (!message.equals("open")) {
                                stash.stash(message);
                                return Behaviors.same();
                            }
                            stash.unstashAll(Behaviors.receive((same, kept) -> {
                                LoggerFactory.getLogger(MessageContextTest.class)
                                        .info(kept);
                                return Behaviors.same();
                            }));
                            probe.ref().tell("logged as " + MDC.get("lakonSource") + " for " + user());
                            return Behaviors.same();
                        })),
                "clerk",
                WITH_MDC);

        as("ada", () -> actor.tell("a"));
        as("bob", () -> actor.tell("open"));
        probe.expect("logged as lakon://lab/user/clerk for bob");

        assertThat(log.events().get(0).getMDCPropertyMap())
                .containsEntry("user", "ada")
                .containsEntry("lakonSource", "lakon://lab/user/clerk");
    }

    private static MessageContext failing(String what) {
        return () -> {
            if (what.equals("capture")) {
                throw new IllegalStateException("no capture");
            }
            return handling -> {
                if (what.equals("nothing")) {
                    return;
                }
                if (user().equals("null")) {
                    throw new IllegalStateException("no context");
                }
                handling.run();
            };
        };
    }

    @Test
    void aMessageWhoseContextCannotBeCapturedIsDropped() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<String> actor = lab.spawn(observer(), "", Props.empty().withMessageContext(failing("capture")));

        actor.tell("a");

        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo("a");
        assertThat(dropped.reason()).contains("could not be captured", "no capture");
    }

    @Test
    void aMessageWhoseContextCannotBePutUpIsDroppedAndItsActorGoesOn() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Whoami> actor = lab.spawn(responder(), "", Props.empty().withMessageContext(failing("put up")));

        CompletionStage<String> reply = AskPattern.ask(actor, Whoami::new, Lab.PATIENCE);

        assertThat(Lab.failure(reply)).hasMessageContaining("its sender's context could not be put up", "no context");
        assertThat(reports.next(Dropped.class).message()).isInstanceOf(Whoami.class);
        assertThat(lab.inspect(actor).status()).isEqualTo(ActorStatus.RUNNING);
    }

    @Test
    void aMessageIsDroppedThatItsContextDoesNotHaveHandled() {
        ActorRef<Whoami> actor = lab.spawn(responder(), "", Props.empty().withMessageContext(failing("nothing")));

        CompletionStage<String> reply = AskPattern.ask(actor, Whoami::new, Lab.PATIENCE);

        assertThat(Lab.failure(reply)).hasMessageContaining("its sender's context did not have it handled");
    }

    /** Goes with the message, but fails where an actor keeps one of ada's for later. */
    private static MessageContext failingOnceKept(String what) {
        Thread sender = Thread.currentThread();
        MessageContext inner = () -> {
            boolean kept = Thread.currentThread() != sender && user().equals("ada");
            if (kept && what.equals("capture")) {
                throw new IllegalStateException("no capture");
            }
            return handling -> {
                if (kept) {
                    throw new IllegalStateException("no context");
                }
                handling.run();
            };
        };
        return MessageContext.mdc().and(inner);
    }

    private static Props onceKept(String what) {
        return Props.empty().withMessageContext(failingOnceKept(what));
    }

    @Test
    void aStashedMessageWhoseContextCannotBePutUpIsDroppedAndTheNextOneHandled() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<String> actor = lab.spawn(patient(), "", onceKept("put up"));

        as("ada", () -> actor.tell("a"));
        as("bob", () -> actor.tell("b"));
        actor.tell("open");

        probe.expect("b of bob", "open of null");
        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo("a");
        assertThat(dropped.reason()).contains("could not be put up", "no context");
    }

    @Test
    void aMessageIsDroppedThatCannotBeStashedWithItsContext() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<String> actor = lab.spawn(patient(), "", onceKept("capture"));

        as("ada", () -> actor.tell("a"));
        as("bob", () -> actor.tell("b"));
        actor.tell("open");

        probe.expect("b of bob", "open of null");
        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo("a");
        assertThat(dropped.reason()).contains("could not be captured", "no capture");
    }

    /** Keeps questions until there are two of them. */
    private Behavior<Whoami> twoAtATime() {
        return Behaviors.withStash(
                2,
                stash -> Behaviors.receiveMessage(question -> {
                    stash.stash(question);
                    if (stash.size() == 2) {
                        stash.unstashAll(responder());
                    }
                    return Behaviors.same();
                }));
    }

    private static CompletionStage<String> asked(ActorRef<Whoami> actor, String user) {
        MDC.put("user", user);
        try {
            return AskPattern.ask(actor, Whoami::new, Lab.PATIENCE);
        } finally {
            MDC.remove("user");
        }
    }

    @Test
    void whoAskedIsToldWhenTheContextOfAStashedQuestionCannotBePutUp() {
        ActorRef<Whoami> actor = lab.spawn(twoAtATime(), "", onceKept("put up"));

        CompletionStage<String> first = asked(actor, "ada");
        CompletionStage<String> second = asked(actor, "bob");

        assertThat(Lab.failure(first)).hasMessageContaining("its sender's context could not be put up");
        assertThat(Lab.await(second)).isEqualTo("bob");
    }

    @Test
    void whoAskedIsToldWhenAQuestionCannotBeStashedWithItsContext() {
        ActorRef<Whoami> actor = lab.spawn(twoAtATime(), "", onceKept("capture"));

        CompletionStage<String> reply = asked(actor, "ada");

        assertThat(Lab.failure(reply)).hasMessageContaining("its sender's context could not be captured");
        assertThat(lab.inspect(actor).status()).isEqualTo(ActorStatus.RUNNING);
    }

    @Test
    void whatIsClearedIsNotDroppedThoughItsContextCannotBePutUp() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<String> actor = lab.spawn(
                Behaviors.withStash(
                        10,
                        stash -> Behaviors.receiveMessage(message -> {
                            if (message.equals("a")) {
                                stash.stash(message);
                            } else {
                                stash.clear();
                                probe.ref().tell("cleared");
                            }
                            return Behaviors.same();
                        })),
                "",
                onceKept("put up"));

        as("ada", () -> actor.tell("a"));
        actor.tell("clear");
        probe.expect("cleared");

        lab.system().deadLetters().tell("only this");
        assertThat(reports.next(AllDeadLetters.class).message()).isEqualTo("only this");
    }

    private void aMessageOfAdaAndOneOfBobWaitForARestart(String failing) {
        Behavior<String> fragile = Behaviors.receiveMessage(message -> {
            if (message.equals("fail")) {
                throw new IllegalStateException("as told");
            }
            probe.ref().tell(message + " of " + user());
            return Behaviors.same();
        });
        ActorRef<String> actor = lab.spawn(
                Behaviors.supervise(fragile)
                        .onFailure(
                                SupervisorStrategy.restartWithBackoff(Duration.ofSeconds(1), Duration.ofSeconds(1), 0)),
                "",
                onceKept(failing));
        actor.tell("fail");
        as("ada", () -> actor.tell("a"));
        as("bob", () -> actor.tell("b"));
        lab.awaitEmptyMailbox(actor);
        Lab.awaitTrue(() -> lab.inspect(actor).status() == ActorStatus.BACKING_OFF);
        lab.timePasses(Duration.ofSeconds(1));
    }

    @Test
    void aMessageThatWaitedForARestartIsDroppedIfItsContextCannotBePutUpAndTheNextOneHandled() {
        Probe<AllDeadLetters> reports = lab.reports();

        aMessageOfAdaAndOneOfBobWaitForARestart("put up");

        probe.expect("b of bob");
        assertThat(reports.next(Dropped.class).message()).isEqualTo("a");
    }

    @Test
    void aMessageIsDroppedThatCannotWaitForARestartWithItsContext() {
        Probe<AllDeadLetters> reports = lab.reports();

        aMessageOfAdaAndOneOfBobWaitForARestart("capture");

        probe.expect("b of bob");
        assertThat(reports.next(Dropped.class).message()).isEqualTo("a");
    }

    private void aMessageOfAdaAndOneOfBobWaitInARouter(String failing) {
        ServiceKey<String> key = ServiceKey.create(String.class, "observers");
        ActorRef<String> router = lab.spawn(Routers.group(key), "", onceKept(failing));
        as("ada", () -> router.tell("a"));
        as("bob", () -> router.tell("b"));
        lab.system().receptionist().tell(Receptionist.register(key, lab.spawn(observer(), "", WITH_MDC)));
    }

    @Test
    void whatARouterKeepsIsDroppedIfItsContextCannotBePutUpAndTheNextOneHandedOn() {
        Probe<AllDeadLetters> reports = lab.reports();

        aMessageOfAdaAndOneOfBobWaitInARouter("put up");

        probe.expect("b of bob");
        assertThat(reports.next(Dropped.class).message()).isEqualTo("a");
    }

    @Test
    void aMessageIsDroppedThatARouterCannotKeepWithItsContext() {
        Probe<AllDeadLetters> reports = lab.reports();

        aMessageOfAdaAndOneOfBobWaitInARouter("capture");

        probe.expect("b of bob");
        assertThat(reports.next(Dropped.class).message()).isEqualTo("a");
    }

    @Test
    void aDeadLetterIsTheMessageWithoutIt() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<String> actor = lab.spawn(Behaviors.stopped(), "", WITH_MDC);
        lab.probe().awaitEnd(actor);

        as("ada", () -> actor.tell("late"));

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("late");
    }

    @Test
    void aFailureStopsTheActorAsAlways() {
        ActorRef<String> actor = lab.spawn(
                Behaviors.receiveMessage(message -> {
                    throw new IllegalStateException("as told");
                }),
                "",
                WITH_MDC);
        Probe<Object> watcher = lab.probe();
        watcher.watch(actor);

        as("ada", () -> actor.tell("fail"));

        watcher.expectTerminated(actor);
    }

    @Test
    void twoContextsArePutUpOneWithinTheOther() {
        MessageContext outer = () -> handling -> {
            probe.ref().tell("up");
            handling.run();
            probe.ref().tell("down");
        };
        ActorRef<String> actor =
                lab.spawn(observer(), "", Props.empty().withMessageContext(outer.and(MessageContext.mdc())));

        as("ada", () -> actor.tell("a"));

        probe.expect("up", "a of ada", "down");
    }
}
