// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: pipeToSelf and adapters. */
class AdapterTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();

    private Deed tells(Object what) {
        return context -> {
            probe.ref().tell(what);
            return Behaviors.same();
        };
    }

    // Adapters.

    @Test
    void aMessageOfAnotherProtocolBecomesTheActorsOwn() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        ActorRef<String> adapter =
                Deed.inside(actor, context -> context.messageAdapter(String.class, text -> tells("adapted " + text)));

        adapter.tell("a");

        probe.expect("adapted a");
    }

    @Test
    void ofSeveralThatMatchTheLastRegisteredOneAdapts() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        ActorRef<Object> adapter = Deed.inside(actor, context -> {
            context.messageAdapter(Integer.class, number -> tells("integer"));
            return context.<Number>messageAdapter(Number.class, number -> tells("number"))
                    .unsafeUpcast();
        });

        adapter.tell(1);

        probe.expect("number");
    }

    @Test
    void anEarlierOneAdaptsWhatTheLastRegisteredDoesNotTake() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        ActorRef<Object> adapter = Deed.inside(actor, context -> {
            context.messageAdapter(Number.class, number -> tells("number"));
            return context.<Integer>messageAdapter(Integer.class, number -> tells("integer"))
                    .unsafeUpcast();
        });

        adapter.tell(1.5);
        adapter.tell(1);

        probe.expect("number", "integer");
    }

    @Test
    void anAdapterOfTheSameClassReplacesTheOneBefore() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        ActorRef<String> first =
                Deed.inside(actor, context -> context.messageAdapter(String.class, text -> tells("first")));
        Deed.inside(actor, context -> context.messageAdapter(String.class, text -> tells("second")));

        first.tell("a");

        probe.expect("second");
    }

    @Test
    void anAdapterRunsOnTheTurnOfItsActor() {
        Gate gate = new Gate();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        ActorRef<String> adapter = Deed.inside(
                actor,
                context -> context.messageAdapter(String.class, text -> {
                    probe.ref().tell("adapts");
                    return tells("handles");
                }));
        actor.tell(context -> {
            gate.pass();
            probe.ref().tell("before");
            return Behaviors.same();
        });
        gate.awaitArrival();

        adapter.tell("a");
        gate.open();

        probe.expect("before", "adapts", "handles");
    }

    @Test
    void aFailingAdapterIsASignalThatTheActorMayHandle() {
        Broken failure = new Broken();
        ActorRef<Deed> actor = lab.spawn(Deed.actor(probe.ref()));
        ActorRef<String> adapter = Deed.inside(
                actor,
                context -> context.messageAdapter(String.class, text -> {
                    throw failure;
                }));

        adapter.tell("a");

        probe.expect(new MessageAdaptionFailure(failure));
    }

    @Test
    void aFailingAdapterFailsAnActorThatDoesNotHandleTheSignal() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        ActorRef<String> adapter = Deed.inside(
                actor,
                context -> context.messageAdapter(String.class, text -> {
                    throw new Broken();
                }));

        adapter.tell("a");

        probe.awaitEnd(actor);
    }

    @Test
    void theFailureOfAnAdapterIsSupervised() {
        ActorRef<Deed> actor =
                lab.spawn(Behaviors.supervise(Deed.actor()).onFailure(Broken.class, SupervisorStrategy.resume()));
        ActorRef<String> adapter = Deed.inside(
                actor,
                context -> context.messageAdapter(String.class, text -> {
                    throw new Broken();
                }));

        adapter.tell("a");
        actor.tell(tells("goes on"));

        probe.expect("goes on");
    }

    @Test
    void anErrorInAnAdapterIsSupervised() {
        ActorRef<Deed> actor = lab.spawn(
                Behaviors.supervise(Deed.actor()).onFailure(AssertionError.class, SupervisorStrategy.resume()));
        ActorRef<String> adapter = Deed.inside(
                actor,
                context -> context.messageAdapter(String.class, text -> {
                    throw new AssertionError("on purpose");
                }));

        adapter.tell("a");
        actor.tell(tells("goes on"));

        probe.expect("goes on");
    }

    @Test
    void aMessageOfWhichAnAdapterMakesNullIsUnhandled() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        ActorRef<String> adapter = Deed.inside(actor, context -> context.messageAdapter(String.class, text -> null));

        adapter.tell("a");
        actor.tell(tells("goes on"));

        probe.expect("goes on");
        assertThat(reports.next(UnhandledMessage.class).message()).isEqualTo("a");
    }

    @Test
    void aMessageThatNoAdapterTakesFails() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(probe.ref()));
        ActorRef<Object> adapter = Deed.inside(
                actor,
                context -> context.<String>messageAdapter(String.class, text -> tells(text))
                        .unsafeUpcast());

        adapter.tell(7);

        assertThat(probe.next(MessageAdaptionFailure.class).exception())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Integer")
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void anAdapterCanBeWatchedAndEndsWithItsActor() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        ActorRef<String> adapter =
                Deed.inside(actor, context -> context.messageAdapter(String.class, text -> tells(text)));
        probe.watch(adapter);
        probe.expectNothing();

        actor.tell(context -> Behaviors.stopped());

        probe.expectTerminated(adapter);
    }

    @Test
    void anAdapterOfAStoppedActorMakesDeadLetters() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        ActorRef<String> adapter =
                Deed.inside(actor, context -> context.messageAdapter(String.class, text -> tells(text)));
        actor.tell(context -> Behaviors.stopped());
        probe.awaitEnd(actor);

        adapter.tell("a");

        assertThat(reports.next()).isEqualTo(new DeadLetter("a", lab.system().deadLetters(), actor));
    }

    private record Question(ActorRef<String> replyTo) {}

    @Test
    void aQuestionThroughAnAdapterIsAdaptedToo() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        ActorRef<Question> adapter = Deed.inside(
                actor,
                context -> context.messageAdapter(Question.class, question -> inner -> {
                    question.replyTo.tell("adapted");
                    return Behaviors.same();
                }));

        assertThat(Lab.await(AskPattern.ask(adapter, Question::new, Duration.ofSeconds(1))))
                .isEqualTo("adapted");
    }

    // pipeToSelf.

    private CompletableFuture<String> piped(ActorRef<Deed> actor) {
        CompletableFuture<String> future = new CompletableFuture<>();
        Deed.inside(actor, context -> {
            context.pipeToSelf(future, (value, failure) -> tells(failure == null ? "value " + value : failure));
            return "piped";
        });
        return future;
    }

    @Test
    void theValueOfAFutureComesAsAMessage() {
        CompletableFuture<String> future = piped(lab.spawn(Deed.actor()));

        future.complete("a");

        probe.expect("value a");
    }

    @Test
    void theValueOfAFutureWithoutOneIsNull() {
        CompletableFuture<Void> future = new CompletableFuture<>();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        actor.tell(context -> {
            context.pipeToSelf(future, (value, failure) -> tells("value " + value + ", failure " + failure));
            return Behaviors.same();
        });

        future.complete(null);

        probe.expect("value null, failure null");
    }

    @Test
    void aFutureOfWhichNullIsMadeIsNoMessage() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        actor.tell(context -> {
            context.pipeToSelf(CompletableFuture.completedFuture("a"), (value, failure) -> null);
            return Behaviors.same();
        });

        assertThat(reports.next(UnhandledMessage.class).message()).isEqualTo("a");
        actor.tell(tells("goes on"));
        probe.expect("goes on");
    }

    @Test
    void theFailureOfAFutureComesAsAMessage() {
        Broken failure = new Broken();
        CompletableFuture<String> future = piped(lab.spawn(Deed.actor()));

        future.completeExceptionally(failure);

        probe.expect(failure);
    }

    @Test
    void theFailureOfAFutureComesWithoutTheCompletionExceptionAroundIt() {
        Broken failure = new Broken();
        CompletableFuture<String> future = piped(lab.spawn(Deed.actor()));

        future.completeExceptionally(new CompletionException(failure));

        probe.expect(failure);
    }

    @Test
    void theFunctionOfAPipeRunsOnTheTurnOfItsActor() {
        CompletableFuture<String> future = new CompletableFuture<>();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        Deed.inside(actor, context -> {
            context.pipeToSelf(future, (value, failure) -> tells(context.getChildren())); // throws outside of a turn
            return "piped";
        });

        future.complete("a");

        probe.expect(List.of());
    }

    @Test
    void aFailingFunctionOfAPipeIsASignal() {
        Broken failure = new Broken();
        ActorRef<Deed> actor = lab.spawn(Deed.actor(probe.ref()));

        actor.tell(context -> {
            context.pipeToSelf(CompletableFuture.completedFuture("a"), (value, thrown) -> {
                throw failure;
            });
            return Behaviors.same();
        });

        probe.expect(new MessageAdaptionFailure(failure));
    }

    @Test
    void theValueOfAFutureThatAFullMailboxKeepsOutIsDropped() {
        Probe<AllDeadLetters> reports = lab.reports();
        Gate gate = new Gate();
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "bounded", MailboxSelector.bounded(1));
        CompletableFuture<String> future = piped(actor);
        actor.tell(context -> {
            gate.pass();
            return Behaviors.same();
        });
        gate.awaitArrival();
        actor.tell(context -> Behaviors.same());

        future.complete("a");
        gate.open();

        Dropped dropped = reports.next(Dropped.class);
        assertThat(dropped.message()).isEqualTo("a");
        assertThat(dropped.recipient()).isEqualTo(actor);
    }

    @Test
    void aFutureThatOutlivesItsActorMakesADeadLetter() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        CompletableFuture<String> future = piped(actor);
        actor.tell(context -> Behaviors.stopped());
        probe.awaitEnd(actor);

        future.complete("a");

        assertThat(reports.next()).isEqualTo(new DeadLetter("a", lab.system().deadLetters(), actor));
    }

    @Test
    void aFutureWithoutAValueThatOutlivesItsActorIsReportedAsDone() {
        Probe<AllDeadLetters> reports = lab.reports();
        CompletableFuture<Void> future = new CompletableFuture<>();
        ActorRef<Deed> actor = lab.spawn(Deed.actor());
        actor.tell(context -> {
            context.pipeToSelf(future, (value, failure) -> tells("too late"));
            return Behaviors.stopped();
        });
        probe.awaitEnd(actor);

        future.complete(null);

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo(Done.getInstance());
    }
}
