// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Semantics: Ask. */
class AskTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();

    /** A question, and what is done with it. */
    private record Question(ActorRef<String> replyTo, Handling handling) {}

    @FunctionalInterface
    private interface Handling {
        Behavior<Question> of(ActorRef<String> replyTo);
    }

    private ActorRef<Question> spawnAnswering() {
        return lab.spawn(answering());
    }

    private static Behavior<Question> answering() {
        return Behaviors.receiveMessage(question -> question.handling.of(question.replyTo));
    }

    private static CompletionStage<String> ask(ActorRef<Question> actor, Handling handling) {
        return AskPattern.ask(actor, replyTo -> new Question(replyTo, handling), TIMEOUT);
    }

    private static Behavior<Question> replies(ActorRef<String> replyTo) {
        replyTo.tell("reply");
        return Behaviors.same();
    }

    private static Behavior<Question> stops(ActorRef<String> replyTo) {
        return Behaviors.stopped();
    }

    private static Behavior<Question> saysNothing(ActorRef<String> replyTo) {
        return Behaviors.same();
    }

    private static Handling waitsAt(Gate gate) {
        return replyTo -> {
            gate.pass();
            return Behaviors.same();
        };
    }

    // From outside.

    @Test
    void theReplyCompletesTheStage() {
        assertThat(Lab.await(ask(spawnAnswering(), AskTest::replies))).isEqualTo("reply");
    }

    @Test
    void aReplyInTimeLeavesNothingScheduled() {
        Lab.await(ask(spawnAnswering(), AskTest::replies));

        assertThat(lab.time().tasks()).isZero();
    }

    @Test
    void aQuestionThatWasNeverTakenFromTheMailboxTimesOutAndSaysSo() {
        Gate gate = new Gate();
        ActorRef<Question> actor = spawnAnswering();
        ask(actor, waitsAt(gate));
        gate.awaitArrival();

        CompletionStage<String> reply = ask(actor, AskTest::replies);
        lab.timePasses(TIMEOUT);

        assertThat(Lab.failure(reply))
                .isInstanceOf(AskTimeoutException.class)
                .hasMessageContaining(actor.toString())
                .hasMessageContaining(Question.class.getName())
                .hasMessageContaining("3 s")
                .hasMessageContaining("still in the recipient's mailbox");
        gate.open();
    }

    @Test
    void aQuestionThatIsStillHandledTimesOutAndSaysForHowLong() {
        Gate gate = new Gate();
        ActorRef<Question> actor = spawnAnswering();

        CompletionStage<String> reply = ask(actor, waitsAt(gate));
        gate.awaitArrival();
        lab.timePasses(TIMEOUT);

        assertThat(Lab.failure(reply))
                .isInstanceOf(AskTimeoutException.class)
                .hasMessageContaining("still handling it")
                .hasMessageContaining("3 s");
        gate.open();
    }

    @Test
    void aQuestionThatWasHandledWithoutAReplyTimesOutAndSaysSo() {
        ActorRef<Question> actor = spawnAnswering();

        CompletionStage<String> reply = ask(actor, AskTest::saysNothing);
        Lab.await(ask(actor, AskTest::replies)); // so that the first has been handled
        lab.timePasses(TIMEOUT);

        assertThat(Lab.failure(reply)).isInstanceOf(AskTimeoutException.class).hasMessageContaining("without a reply");
    }

    static Stream<SupervisorStrategy> strategies() {
        return Stream.of(SupervisorStrategy.resume(), SupervisorStrategy.restart());
    }

    @Test
    void aQuestionWhoseHandlerFailedAndStoppedItsActorTimesOutAndSaysHow() {
        for (Behavior<Question> behavior :
                List.of(answering(), Behaviors.supervise(answering()).onFailure(SupervisorStrategy.stop()))) {
            ActorRef<Question> actor = lab.spawn(behavior);

            CompletionStage<String> reply = ask(actor, replyTo -> {
                throw new Broken();
            });
            lab.<Object>probe().awaitEnd(actor);
            lab.awaitLastTurn(actor); // so that the question has been handled
            lab.timePasses(TIMEOUT);

            assertThat(Lab.failure(reply)).hasMessageContaining("failed").hasMessageContaining("broken on purpose");
        }
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void aQuestionWhoseHandlerFailedTimesOutAndSaysHow(SupervisorStrategy strategy) {
        ActorRef<Question> actor = lab.spawn(Behaviors.supervise(answering()).onFailure(strategy));

        CompletionStage<String> reply = ask(actor, replyTo -> {
            throw new Broken();
        });
        Lab.await(
                ask(actor, AskTest::replies).handle((value, refused) -> "over")); // so that the first has been handled
        lab.timePasses(TIMEOUT);

        assertThat(Lab.failure(reply)).hasMessageContaining("failed").hasMessageContaining("broken on purpose");
    }

    @Test
    void aQuestionWhoseHandlerFailedWithWhatCannotBeDescribedTimesOutAllTheSame() {
        ActorRef<Question> actor = lab.spawn(Behaviors.supervise(answering())
                .onFailure(SupervisorStrategy.resume().withLoggingEnabled(false)));

        CompletionStage<String> reply = ask(actor, replyTo -> {
            throw new Unspeakable();
        });
        Lab.await(ask(actor, AskTest::replies));
        lab.timePasses(TIMEOUT);

        assertThat(Lab.failure(reply)).isInstanceOf(AskTimeoutException.class);
    }

    @Test
    void aQuestionThatARestartKeepsTimesOutAndSaysSo() {
        ActorRef<Question> actor = spawnBackingOff(lab.spawn(Deed.actor()));
        CompletionStage<String> kept = ask(actor, AskTest::replies);
        Lab.failure(ask(actor, AskTest::replies)); // does not fit into the stash, so the one before is there

        lab.timePasses(TIMEOUT);

        assertThat(Lab.failure(kept))
                .isInstanceOf(AskTimeoutException.class)
                .hasMessageContaining("keeps it for later");
    }

    @Test
    void aQuestionThatARestartKeptFailsAtOnceIfTheActorStopsMeanwhile() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());
        ActorRef<Question> actor = spawnBackingOff(parent);
        CompletionStage<String> kept = ask(actor, AskTest::replies);
        Lab.failure(ask(actor, AskTest::replies));

        parent.tell(context -> {
            context.stop(actor);
            return Behaviors.same();
        });

        assertThat(Lab.failure(kept)).isInstanceOf(AskTimeoutException.class).hasMessageContaining("stopped");
    }

    @Test
    void aQuestionThatIsDroppedFailsAtOnceAndSaysSo() {
        ActorRef<Question> actor = spawnBackingOff(lab.spawn(Deed.actor()));
        ask(actor, AskTest::replies);

        CompletionStage<String> dropped = ask(actor, AskTest::replies);

        assertThat(Lab.failure(dropped)).isInstanceOf(AskTimeoutException.class).hasMessageContaining("dropped");
    }

    @Test
    void aQuestionThatARestartKeptIsAnsweredAfterIt() {
        ActorRef<Question> actor = spawnBackingOff(lab.spawn(Deed.actor()));
        CompletionStage<String> kept =
                AskPattern.ask(actor, replyTo -> new Question(replyTo, AskTest::replies), TIMEOUT.multipliedBy(3));

        lab.timePasses(TIMEOUT.multipliedBy(2));

        assertThat(Lab.await(kept)).isEqualTo("reply");
    }

    /** A child that has failed, starts again when twice the time-out has passed, and keeps one message until then. */
    private ActorRef<Question> spawnBackingOff(ActorRef<Deed> parent) {
        Duration pause = TIMEOUT.multipliedBy(2);
        ActorRef<Question> actor = Deed.inside(
                parent,
                context -> context.spawnAnonymous(Behaviors.supervise(answering())
                        .onFailure(SupervisorStrategy.restartWithBackoff(pause, pause, 0)
                                .withStashCapacity(1))));
        ask(actor, replyTo -> {
            throw new Broken();
        });
        lab.time().awaitTaskIn(pause);
        return actor;
    }

    @Test
    void askingAStoppedActorFailsAtOnce() {
        ActorRef<Question> actor = lab.spawn(Behaviors.stopped());
        probe.awaitEnd(actor);

        assertThat(Lab.failure(ask(actor, AskTest::replies)))
                .isInstanceOf(AskTimeoutException.class)
                .hasMessageContaining("stopped");
    }

    @Test
    void askingTheDeadLettersFailsAtOnce() {
        assertThat(Lab.failure(ask(lab.system().deadLetters(), AskTest::replies)))
                .isInstanceOf(AskTimeoutException.class);
    }

    @Test
    void askingTheIgnoringRefTimesOut() {
        CompletionStage<String> reply = ask(lab.system().ignoreRef(), AskTest::replies);

        assertThat(reply.toCompletableFuture()).isNotDone();
        lab.timePasses(TIMEOUT);

        assertThat(Lab.failure(reply)).isInstanceOf(AskTimeoutException.class);
    }

    @Test
    void aQuestionThatIsInTheMailboxWhenTheActorStopsFailsAtOnce() {
        Gate gate = new Gate();
        ActorRef<Question> actor = spawnAnswering();
        ask(actor, replyTo -> {
            gate.pass();
            return Behaviors.stopped();
        });
        gate.awaitArrival();

        CompletionStage<String> reply = ask(actor, AskTest::replies);
        gate.open();

        assertThat(Lab.failure(reply)).isInstanceOf(AskTimeoutException.class).hasMessageContaining("stopped");
    }

    @Test
    void aDeadLetterNamesWhoAsked() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Question> actor = lab.spawn(Behaviors.stopped());
        probe.awaitEnd(actor);

        Lab.failure(ask(actor, AskTest::replies));

        DeadLetter letter = reports.next(DeadLetter.class);
        assertThat(letter.message()).isInstanceOf(Question.class);
        assertThat(letter.sender()).isSameAs(((Question) letter.message()).replyTo);
        assertThat(letter.sender().path().toStringWithoutAddress()).startsWith("/temp/");
    }

    @Test
    void aReplyAfterTheTimeOutIsCountedAsLateAndIsNoDeadLetter() {
        Gate gate = new Gate();
        ActorRef<Question> actor = spawnAnswering();
        CompletionStage<String> reply = ask(actor, replyTo -> {
            gate.pass();
            return replies(replyTo);
        });
        gate.awaitArrival();
        lab.timePasses(TIMEOUT);
        Lab.failure(reply);

        gate.open();
        Lab.await(ask(actor, AskTest::replies));

        assertThat(lab.system().inspect().lateReplies()).isOne();
        assertThat(lab.system().inspect().deadLetters()).isZero();
    }

    @Test
    void aSecondReplyIsCountedAsLate() {
        ActorRef<Question> actor = spawnAnswering();

        Lab.await(ask(actor, replyTo -> {
            replyTo.tell("first");
            return replies(replyTo);
        }));
        Lab.await(ask(actor, AskTest::replies));

        assertThat(lab.system().inspect().lateReplies()).isOne();
    }

    @Test
    void theFirstReplyCounts() {
        assertThat(Lab.await(ask(spawnAnswering(), replyTo -> {
                    replyTo.tell("first");
                    replyTo.tell("second");
                    return Behaviors.same();
                })))
                .isEqualTo("first");
    }

    @Test
    void whatDependsOnTheStageDoesNotRunWithinTheTurnOfTheReplier() {
        Gate beforeTheReply = new Gate();
        Gate afterTheReply = new Gate();
        ActorRef<Question> elsewhere = lab.spawn(answering(), "elsewhere", DispatcherSelector.blocking());
        CompletionStage<String> reply = ask(elsewhere, replyTo -> {
            beforeTheReply.pass();
            replyTo.tell("reply");
            probe.ref().tell("the replier goes on");
            afterTheReply.pass();
            return Behaviors.same();
        });
        Gate dependent = new Gate();
        CompletionStage<String> held = reply.thenApply(text -> {
            dependent.pass();
            return text;
        });

        beforeTheReply.open();

        dependent.awaitArrival();
        probe.expect("the replier goes on");
        dependent.open();
        afterTheReply.open();
        Lab.await(held);
    }

    @Test
    void whatDependsOnTheStageRunsOnTheDefaultDispatcher() {
        Gate registered = new Gate();
        ActorRef<Question> elsewhere = lab.spawn(answering(), "elsewhere", DispatcherSelector.blocking());
        CompletionStage<String> plain = ask(elsewhere, replyTo -> {
                    registered.pass();
                    return replies(replyTo);
                })
                .thenApply(reply -> Thread.currentThread().getName());
        CompletionStage<String> async =
                plain.thenApplyAsync(before -> Thread.currentThread().getName());

        registered.open();

        assertThat(Lab.await(plain)).startsWith("lab-lakon.actor.default-dispatcher-");
        assertThat(Lab.await(async)).startsWith("lab-lakon.actor.default-dispatcher-");
    }

    @Test
    void aFactoryThatThrowsFailsTheStageWithThat() {
        Broken failure = new Broken();

        CompletionStage<String> reply = AskPattern.ask(
                spawnAnswering(),
                (ActorRef<String> replyTo) -> {
                    throw failure;
                },
                TIMEOUT);

        assertThat(Lab.failure(reply)).isSameAs(failure);
    }

    @Test
    void aTimeOutThatIsNotLongerThanNothingIsRefused() {
        ActorRef<Question> actor = spawnAnswering();

        assertThatThrownBy(() -> AskPattern.ask(
                        actor, (ActorRef<String> replyTo) -> new Question(replyTo, AskTest::replies), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
    }

    @Test
    void theReplyIsNotNull() {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        ActorRef<Question> actor = spawnAnswering();

        ask(actor, replyTo -> {
            try {
                replyTo.tell(null);
            } catch (NullPointerException refused) {
                thrown.complete(refused);
            }
            return Behaviors.same();
        });

        assertThat(Lab.await(thrown)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void theSystemAnswersForItsGuardian() {
        ActorSystem<Question> system = ActorSystem.create(answering(), "asked");
        try {
            assertThat(Lab.await(ask(system, AskTest::replies))).isEqualTo("reply");
        } finally {
            system.terminate();
        }
    }

    @Test
    void anAskThatIsStillOpenWhenTheSystemEndsFails() throws InterruptedException {
        ActorSystem<Question> system = ActorSystem.create(answering(), "asked");
        CompletionStage<String> reply =
                AskPattern.ask(system, replyTo -> new Question(replyTo, AskTest::saysNothing), Duration.ofHours(1));

        Lab.await(ask(system, AskTest::replies));
        system.terminate();
        assertThat(system.awaitTermination(Lab.PATIENCE)).isTrue();

        assertThat(Lab.failure(reply)).isInstanceOf(AskTimeoutException.class);
    }

    @Test
    void anAskThatWasOverBeforeItsQuestionWasSentIsNotRemembered() {
        WeakReference<Object> early = new WeakReference<>(AskPattern.<Question, String>ask(
                lab.system().ignoreRef(),
                replyTo -> {
                    replyTo.tell("reply");
                    return new Question(replyTo, AskTest::replies);
                },
                TIMEOUT));
        lab.timePasses(TIMEOUT);

        Lab.awaitTrue(() -> {
            System.gc();
            return early.get() == null;
        });
    }

    @Test
    void anAskThatTimesOutAtOnceIsNotRemembered() {
        Scheduler atOnce = new ManualScheduler() {
            @Override
            public synchronized Cancellable scheduleOnce(Duration delay, Runnable action, Executor executor) {
                executor.execute(action);
                return super.scheduleOnce(delay, () -> {}, executor);
            }
        };
        WeakReference<Object> over = new WeakReference<>(AskPattern.<Question, String>ask(
                lab.system().ignoreRef(), replyTo -> new Question(replyTo, AskTest::replies), TIMEOUT, atOnce));

        Lab.awaitTrue(() -> {
            System.gc();
            return over.get() == null;
        });
    }

    // Asking the one who asks.

    /** A reply that is to be confirmed. */
    private record Offer(ActorRef<String> replyTo) {}

    private static CompletionStage<String> confirmed(ActorRef<Offer> asker) {
        return AskPattern.ask(asker, Offer::new, TIMEOUT);
    }

    @Test
    void aReplyMayBeAQuestion() {
        CompletableFuture<CompletionStage<String>> confirmation = new CompletableFuture<>();
        ActorRef<ActorRef<Offer>> actor = lab.spawn(Behaviors.receiveMessage(replyTo -> {
            confirmation.complete(confirmed(replyTo));
            return Behaviors.same();
        }));

        CompletionStage<Offer> offer = AskPattern.ask(actor, replyTo -> replyTo, TIMEOUT);

        Lab.await(offer).replyTo.tell("taken");
        assertThat(Lab.await(Lab.await(confirmation))).isEqualTo("taken");
    }

    @Test
    void aReplyThatIsAQuestionAndGoesUnansweredTimesOut() {
        CompletableFuture<CompletionStage<String>> confirmation = new CompletableFuture<>();
        ActorRef<ActorRef<Offer>> actor = lab.spawn(Behaviors.receiveMessage(replyTo -> {
            confirmation.complete(confirmed(replyTo));
            return Behaviors.same();
        }));
        CompletionStage<Offer> offer = AskPattern.ask(actor, replyTo -> replyTo, TIMEOUT);
        Lab.await(offer);

        lab.timePasses(TIMEOUT);

        assertThat(Lab.failure(Lab.await(confirmation))).hasMessageContaining("without a reply");
    }

    @Test
    void aQuestionToAnAskThatIsOverFailsAtOnceAndCountsAsLate() {
        CompletableFuture<CompletionStage<String>> confirmation = new CompletableFuture<>();
        ActorRef<ActorRef<Offer>> actor = lab.spawn(Behaviors.receiveMessage(replyTo -> {
            replyTo.tell(new Offer(lab.system().ignoreRef()));
            confirmation.complete(confirmed(replyTo));
            return Behaviors.same();
        }));

        AskPattern.<ActorRef<Offer>, Offer>ask(actor, replyTo -> replyTo, TIMEOUT);

        assertThat(Lab.failure(Lab.await(confirmation))).isInstanceOf(AskTimeoutException.class);
        assertThat(lab.system().inspect().lateReplies()).isEqualTo(1);
    }

    @Test
    void askWithStatusHasTheValueOfASuccess() {
        ActorRef<ActorRef<StatusReply<String>>> actor = lab.spawn(Behaviors.receiveMessage(replyTo -> {
            replyTo.tell(StatusReply.success("value"));
            return Behaviors.same();
        }));

        CompletionStage<String> reply = AskPattern.askWithStatus(actor, replyTo -> replyTo, TIMEOUT);

        assertThat(Lab.await(reply)).isEqualTo("value");
    }

    @Test
    void askWithStatusFailsWithTheErrorOfAnError() {
        ActorRef<ActorRef<StatusReply<String>>> actor = lab.spawn(Behaviors.receiveMessage(replyTo -> {
            replyTo.tell(StatusReply.error("no such lot"));
            return Behaviors.same();
        }));

        CompletionStage<String> reply = AskPattern.askWithStatus(actor, replyTo -> replyTo, TIMEOUT);

        assertThat(Lab.failure(reply))
                .isInstanceOf(StatusReply.ErrorMessage.class)
                .hasMessage("no such lot");
    }

    @Test
    void whatAskWithStatusFailsWithIsNotWrapped() {
        ActorRef<ActorRef<StatusReply<String>>> refuses = lab.spawn(Behaviors.receiveMessage(replyTo -> {
            replyTo.tell(StatusReply.error("no such lot"));
            return Behaviors.same();
        }));
        ActorRef<ActorRef<StatusReply<String>>> stopped = lab.spawn(Behaviors.stopped());

        CompletionStage<String> refused = AskPattern.askWithStatus(refuses, replyTo -> replyTo, TIMEOUT);
        CompletionStage<String> unanswered = AskPattern.askWithStatus(stopped, replyTo -> replyTo, TIMEOUT);

        assertThat(bareFailure(refused)).isInstanceOf(StatusReply.ErrorMessage.class);
        assertThat(bareFailure(unanswered)).isInstanceOf(AskTimeoutException.class);
    }

    private static Throwable bareFailure(CompletionStage<?> stage) {
        CompletionStage<Throwable> failure = stage.handle((value, thrown) -> thrown);
        return Lab.await(failure);
    }

    @Test
    void statusesAreEqualIfTheirValuesOrMessagesAre() {
        assertThat(StatusReply.success("value")).isEqualTo(StatusReply.success("value"));
        assertThat(StatusReply.error("no such lot"))
                .isEqualTo(StatusReply.error("no such lot"))
                .hasSameHashCodeAs(StatusReply.error("no such lot"))
                .isNotEqualTo(StatusReply.error("no such bid"));
        assertThat(StatusReply.ack()).hasToString("Success(Done)");
    }

    // From inside.

    /** Asks, and tells the probe of the reply or the failure. */
    private void askInside(ActorRef<Question> recipient, Handling handling) {
        lab.spawn(Deed.actor()).tell(context -> {
            context.ask(
                    String.class,
                    recipient,
                    TIMEOUT,
                    (ActorRef<String> replyTo) -> new Question(replyTo, handling),
                    (reply, failure) -> tells(reply == null ? failure : reply));
            return Behaviors.same();
        });
    }

    private Deed tells(Object what) {
        return context -> {
            probe.ref().tell(what);
            return Behaviors.same();
        };
    }

    @Test
    void anActorThatAsksReceivesTheReplyAsAMessage() {
        askInside(spawnAnswering(), AskTest::replies);

        probe.expect("reply");
    }

    @Test
    void anActorThatAsksReceivesTheTimeOutAsAMessage() {
        ActorRef<Question> actor = spawnAnswering();
        askInside(actor, AskTest::saysNothing);
        lab.time().awaitTaskIn(TIMEOUT);

        lab.timePasses(TIMEOUT);

        probe.next(AskTimeoutException.class);
    }

    @Test
    void anActorThatAsksAStoppedOneHearsOfItAtOnce() {
        ActorRef<Question> actor = lab.spawn(Behaviors.stopped());
        probe.awaitEnd(actor);

        askInside(actor, AskTest::replies);

        assertThat(probe.next(AskTimeoutException.class)).hasMessageContaining("stopped");
    }

    @Test
    void anActorWhoseQuestionCannotBeMadeFails() {
        ActorRef<Question> recipient = spawnAnswering();
        ActorRef<Deed> actor = lab.spawn(
                Behaviors.supervise(Deed.actor(probe.ref())).onFailure(Broken.class, SupervisorStrategy.restart()));

        actor.tell(context -> {
            context.ask(
                    String.class,
                    recipient,
                    TIMEOUT,
                    (ActorRef<String> replyTo) -> {
                        throw new Broken();
                    },
                    (reply, thrown) -> tells("a message"));
            return Behaviors.same();
        });
        actor.tell(tells("next"));

        probe.expect(PreRestart.instance(), "next");
    }

    @Test
    void anActorThatAsksWithStatusReceivesTheErrorAsTheFailure() {
        ActorRef<ActorRef<StatusReply<String>>> recipient = lab.spawn(Behaviors.receiveMessage(replyTo -> {
            replyTo.tell(StatusReply.error("no such lot"));
            return Behaviors.same();
        }));

        lab.spawn(Deed.actor()).tell(context -> {
            context.askWithStatus(
                    String.class,
                    recipient,
                    TIMEOUT,
                    (ActorRef<StatusReply<String>> replyTo) -> replyTo,
                    (reply, failure) -> tells(failure));
            return Behaviors.same();
        });

        assertThat(probe.next(StatusReply.ErrorMessage.class)).hasMessage("no such lot");
    }

    @Test
    void anActorThatAsksWithStatusReceivesTheValueOfASuccess() {
        ActorRef<ActorRef<StatusReply<String>>> recipient = lab.spawn(Behaviors.receiveMessage(replyTo -> {
            replyTo.tell(StatusReply.success("value"));
            return Behaviors.same();
        }));

        lab.spawn(Deed.actor()).tell(context -> {
            context.askWithStatus(
                    String.class,
                    recipient,
                    TIMEOUT,
                    (ActorRef<StatusReply<String>> replyTo) -> replyTo,
                    (reply, failure) -> tells(reply));
            return Behaviors.same();
        });

        probe.expect("value");
    }

    @Test
    void aReplyToAnActorThatHasStoppedIsADeadLetter() {
        Probe<AllDeadLetters> reports = lab.reports();
        Gate gate = new Gate();
        ActorRef<Question> recipient = spawnAnswering();
        ActorRef<Deed> asker = lab.spawn(Deed.actor());
        asker.tell(context -> {
            context.ask(
                    String.class,
                    recipient,
                    TIMEOUT,
                    (ActorRef<String> replyTo) -> new Question(replyTo, to -> {
                        gate.pass();
                        return replies(to);
                    }),
                    (reply, failure) -> tells(reply));
            return Behaviors.stopped();
        });
        probe.awaitEnd(asker);

        gate.open();

        assertThat(reports.next())
                .isEqualTo(new DeadLetter("reply", lab.system().deadLetters(), asker));
    }
}
