// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Stash. */
class StashTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    private final Probe<Object> probe = lab.probe();
    private final Gate gate = new Gate();

    /** What a door takes: words; a question is answered once the door is open. */
    private record Word(String text, ActorRef<String> replyTo) {}

    private Word word(String text) {
        return new Word(text, probe.ref().narrow());
    }

    private void tell(ActorRef<Word> door, String... words) {
        for (String each : words) {
            door.tell(word(each));
        }
    }

    private Behavior<Word> door() {
        return Behaviors.withStash(10, this::closed);
    }

    /** Keeps all but its own words. */
    private Behavior<Word> closed(StashBuffer<Word> stash) {
        return Behaviors.receive(
                (context, word) -> {
                    switch (word.text) {
                        case "open":
                            return stash.unstashAll(open(stash));
                        case "open for two":
                            return stash.unstash(open(stash), 2, kept -> word(kept.text + "!"));
                        case "wait":
                            gate.pass();
                            return Behaviors.same();
                        case "fall":
                            throw new Broken();
                        case "leave":
                            return Behaviors.stopped();
                        case "size":
                            word.replyTo.tell("size " + stash.size());
                            return Behaviors.same();
                        default:
                            stash.stash(word);
                            return Behaviors.same();
                    }
                },
                (context, signal) -> Behaviors.same());
    }

    /** Replies with each word. */
    private Behavior<Word> open(StashBuffer<Word> stash) {
        return Behaviors.receive(
                (context, word) -> {
                    switch (word.text) {
                        case "close":
                            return closed(stash);
                        case "open again":
                            return stash.unstashAll(open(stash));
                        case "same again":
                            return stash.unstashAll(Behaviors.same());
                        case "keep":
                            stash.stash(word("kept"));
                            return Behaviors.same();
                        case "strange":
                            return Behaviors.unhandled();
                        case "break":
                            throw new Broken();
                        case "stop":
                            return Behaviors.stopped();
                        case "size":
                            word.replyTo.tell("size " + stash.size());
                            return Behaviors.same();
                        default:
                            word.replyTo.tell(word.text);
                            return Behaviors.same();
                    }
                },
                (context, signal) -> Behaviors.same());
    }

    // What becomes of what is kept.

    @Test
    void whatWasKeptIsHandledInItsOrder() {
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "a", "b", "c", "open");

        probe.expect("a", "b", "c");
    }

    @Test
    void whatWasKeptIsHandledBeforeTheMailbox() {
        ActorRef<Word> door = lab.spawn(door());
        tell(door, "kept", "wait");
        gate.awaitArrival();
        tell(door, "open", "in the mailbox");

        gate.open();

        probe.expect("kept", "in the mailbox");
    }

    @Test
    void whatIsKeptMeanwhileStays() {
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "keep", "a", "keep", "open", "size");

        probe.expect("a", "size 2");
    }

    @Test
    void aBehaviorThatKeepsAgainWhatItIsGivenEnds() {
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "close", "a", "b", "open", "size");

        probe.expect("size 2");
    }

    @Test
    void aHandlerMayUnstashWhileItIsGivenWhatWasKept() {
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "open again", "a", "b", "open", "c");

        probe.expect("a", "b", "c");
    }

    @Test
    void whatIsKeptWhileUnstashingTwiceStaysToo() {
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "open again", "keep", "a", "open", "size");

        probe.expect("a", "size 1");
    }

    @Test
    void sameStandsForTheBehaviorThereIs() {
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "keep", "open", "same again", "size");

        probe.expect("kept", "size 0");
    }

    @Test
    void sameStandsForTheBehaviorThereIsWhileItIsGivenWhatWasKept() {
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "same again", "a", "open", "b");

        probe.expect("a", "b");
    }

    @Test
    void someAreHandledChangedAndTheRestStay() {
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "a", "b", "c", "open for two", "size");

        probe.expect("a!", "b!", "size 1");
    }

    @Test
    void whatIsNotHandledIsReported() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "strange", "open");

        assertThat(reports.next(UnhandledMessage.class).message()).isEqualTo(word("strange"));
    }

    @Test
    void aStopMakesTheRestDeadLetters() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "stop", "a", "b", "open");

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo(word("a"));
        assertThat(reports.next(DeadLetter.class).message()).isEqualTo(word("b"));
    }

    @Test
    void whatIsLeftWhenTheActorStopsBecomesDeadLettersInItsOrder() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "a", "b", "leave");

        assertThat(reports.next())
                .isEqualTo(new DeadLetter(word("a"), lab.system().deadLetters(), door));
        assertThat(reports.next())
                .isEqualTo(new DeadLetter(word("b"), lab.system().deadLetters(), door));
    }

    @Test
    void whatIsLeftWhenTheActorFailsBecomesDeadLetters() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Word> door = lab.spawn(door());

        tell(door, "a", "fall");

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo(word("a"));
    }

    @Test
    void whatIsLeftAtARestartBecomesDeadLetters() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Word> door = lab.spawn(Behaviors.supervise(door()).onFailure(SupervisorStrategy.restart()));

        tell(door, "a", "fall", "open", "size");

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo(word("a"));
        probe.expect("size 0");
    }

    @Test
    void aStashOutsideOfTheSupervisionSurvivesARestart() {
        ActorRef<Word> door = lab.spawn(Behaviors.withStash(
                10, stash -> Behaviors.supervise(closed(stash)).onFailure(SupervisorStrategy.restart())));

        tell(door, "a", "fall", "open");

        probe.expect("a");
    }

    @Test
    void aFailureWhileUnstashingLeavesTheRest() {
        ActorRef<Word> door = lab.spawn(Behaviors.supervise(door()).onFailure(SupervisorStrategy.resume()));

        tell(door, "break", "a", "open", "size");

        probe.expect("size 1");
    }

    @Test
    void afterAFailureWhileUnstashingTheBehaviorThatFailedGoesOn() {
        ActorRef<Word> door = lab.spawn(Behaviors.supervise(door()).onFailure(SupervisorStrategy.resume()));

        tell(door, "break", "open", "a");

        probe.expect("a");
    }

    @Test
    void whatStandsAroundABehaviorStillDoesAfterAFailureWhileUnstashing() {
        Behavior<Word> watched =
                Behaviors.monitor(Word.class, probe.ref().<Word>narrow(), Behaviors.logMessages(door()));
        ActorRef<Word> door = lab.spawn(Behaviors.supervise(watched).onFailure(SupervisorStrategy.resume()));

        tell(door, "break", "open", "a");

        probe.expect(word("break"), word("open"), word("a"), "a");
    }

    @Test
    void afterAFailureWhileUnstashingWithinAnotherUnstashingTheInnermostGoesOn() {
        Behavior<String> inner = named("inner", new Broken(), Behaviors::same);
        Behavior<String> outer = Behaviors.withStash(2, stash -> {
            Behavior<String> middle = Behaviors.receiveMessage(message -> stash.unstashAll(inner));
            return Behaviors.receiveMessage(message -> {
                if (message.equals("open")) {
                    return stash.unstashAll(middle);
                }
                stash.stash(message);
                return Behaviors.same();
            });
        });
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(outer).onFailure(SupervisorStrategy.resume()));

        for (String each : List.of("on", "break", "open", "where")) {
            actor.tell(each);
        }

        probe.expect("inner where");
    }

    @Test
    void aFailureThatIsThrownAgainLaterIsAFailureOfItsOwn() {
        Broken always = new Broken(); // as the JVM throws one NullPointerException again and again in code that is hot
        Behavior<String> next = named("next", always, Behaviors::same);
        Behavior<String> unstashed = named("unstashed", always, () -> next);
        Behavior<String> first = Behaviors.withStash(
                1,
                stash ->
                        Behaviors.receiveMessage(message -> stash.stash(message).unstashAll(unstashed)));
        ActorRef<String> actor = lab.spawn(Behaviors.supervise(first).onFailure(SupervisorStrategy.resume()));

        for (String each : List.of("break", "on", "break", "where")) {
            actor.tell(each);
        }

        probe.expect("unstashed on", "next where");
    }

    private Behavior<String> named(String name, Broken failure, Supplier<Behavior<String>> next) {
        return Behaviors.receiveMessage(message -> {
            if (message.equals("break")) {
                throw failure;
            }
            probe.ref().tell(name + " " + message);
            return next.get();
        });
    }

    @Test
    void sameStandsForTheNewBehaviorWhileItIsGivenWhatWasKeptDuringARestart() {
        Behavior<Word> guarded = Behaviors.withStash(
                10,
                stash -> Behaviors.supervise(open(stash))
                        .onFailure(SupervisorStrategy.restartWithBackoff(
                                Duration.ofSeconds(1), Duration.ofSeconds(1), 0)));
        ActorRef<Word> door = lab.spawn(guarded);
        tell(door, "keep", "break", "same again", "a");
        lab.time().awaitTaskIn(Duration.ofSeconds(1));
        lab.awaitEmptyMailbox(door);

        lab.timePasses(Duration.ofSeconds(1));

        probe.expect("kept", "a");
    }

    @Test
    void sameStandsForTheNewBehaviorWhileItIsGivenASignalThatWasKeptDuringARestart() {
        ActorRef<Deed> other = lab.spawn(Deed.actor());
        AtomicInteger starts = new AtomicInteger();
        Behavior<Word> guarded = Behaviors.withStash(
                10,
                stash -> Behaviors.supervise(Behaviors.<Word>setup(context -> {
                            String name = "incarnation " + starts.incrementAndGet();
                            context.watch(other);
                            return Behaviors.receive(
                                    (own, word) -> {
                                        switch (word.text) {
                                            case "keep" -> stash.stash(word("kept"));
                                            case "break" -> throw new Broken();
                                            default -> word.replyTo.tell(word.text + " for " + name);
                                        }
                                        return Behaviors.same();
                                    },
                                    (own, signal) -> signal instanceof Terminated
                                            ? stash.unstashAll(Behaviors.same())
                                            : Behaviors.same());
                        }))
                        .onFailure(SupervisorStrategy.restartWithBackoff(
                                Duration.ofSeconds(1), Duration.ofSeconds(1), 0)));
        ActorRef<Word> actor = lab.spawn(guarded);
        tell(actor, "keep", "break");
        lab.time().awaitTaskIn(Duration.ofSeconds(1));
        other.tell(context -> Behaviors.stopped());
        probe.awaitEnd(other);
        lab.awaitLastTurn(other);
        lab.awaitEmptyMailbox(actor); // so that it has been kept

        lab.timePasses(Duration.ofSeconds(1));

        probe.expect("kept for incarnation 2");
    }

    @Test
    void sameStandsForTheBehaviorThatAnotherDelegatesTo() {
        Behavior<Word> delegator = Behaviors.withStash(10, stash -> {
            Behavior<Word> open = open(stash);
            return Behaviors.receive((context, word) -> {
                if (word.text.equals("a")) {
                    stash.stash(word);
                    return Behaviors.same();
                }
                return context.delegate(open, word);
            });
        });
        ActorRef<Word> actor = lab.spawn(delegator);

        tell(actor, "a", "same again", "b");

        probe.expect("a", "b");
    }

    @Test
    void aStashForEachMessageDoesNotPileUp() {
        int many = 20_000;
        Behavior<Word> ever = new Object() {
            Behavior<Word> next() {
                return Behaviors.withStash(
                        1,
                        stash -> Behaviors.receiveMessage(word -> {
                            if (word.text.equals("ask")) {
                                word.replyTo.tell("here");
                            }
                            return next();
                        }));
            }
        }.next();
        ActorRef<Word> actor = lab.spawn(ever);

        for (int i = 0; i < many; i++) {
            actor.tell(word(""));
        }
        tell(actor, "ask");

        probe.expect("here");
    }

    @Test
    void whatIsLeftInAStashThatNobodyUsesAnyMoreBecomesADeadLetterInTheEnd() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Word> actor = lab.spawn(Behaviors.withStash(1, stash -> {
            stash.stash(word("forgotten"));
            return Behaviors.withStash(1, this::closed);
        }));

        tell(actor, "leave");

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo(word("forgotten"));
    }

    @Test
    void aStashIsRefusedOutsideItsActorsTurns() {
        CompletableFuture<StashBuffer<Word>> leaked = new CompletableFuture<>();
        ActorRef<Word> door = lab.spawn(Behaviors.withStash(10, stash -> {
            leaked.complete(stash);
            return closed(stash);
        }));

        StashBuffer<Word> stash = Lab.await(leaked);

        assertThatThrownBy(() -> stash.stash(word("a")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining(door.toString())
                .hasMessageContaining(Thread.currentThread().getName());
        assertThatThrownBy(stash::size).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(stash::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(stash::head).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> stash.forEach(word -> {})).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> stash.contains(word("a"))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> stash.unstashAll(Behaviors.same())).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatWasClearedIsForgotten() {
        ActorRef<Word> door = lab.spawn(Behaviors.withStash(10, stash -> {
            stash.stash(word("a"));
            stash.clear();
            return stash.unstashAll(open(stash));
        }));

        tell(door, "b");

        probe.expect("b");
    }

    // Asks.

    private CompletionStage<String> ask(ActorRef<Word> door) {
        return AskPattern.<Word, String>ask(door, replyTo -> new Word("question", replyTo), Duration.ofSeconds(1));
    }

    @Test
    void aQuestionThatWasKeptIsAnsweredLater() {
        ActorRef<Word> door = lab.spawn(door());
        CompletionStage<String> reply = ask(door);

        tell(door, "open");

        assertThat(Lab.await(reply)).isEqualTo("question");
    }

    @Test
    void aTimeOutSaysThatTheQuestionIsKept() {
        ActorRef<Word> door = lab.spawn(door());
        CompletionStage<String> reply = ask(door);
        tell(door, "size");
        probe.expect("size 1");

        lab.timePasses(Duration.ofSeconds(1));

        assertThat(Lab.failure(reply))
                .isInstanceOf(AskTimeoutException.class)
                .hasMessageContaining("keeps it for later");
    }

    @Test
    void aQuestionThatWasClearedMayStillBeAnsweredAndIsNoLongerKept() {
        ActorRef<Word> door = lab.spawn(Behaviors.withStash(
                10,
                stash -> Behaviors.receiveMessage(word -> {
                    stash.stash(word).clear();
                    if (word.text.equals("answered")) {
                        word.replyTo.tell("reply");
                    }
                    return Behaviors.same();
                })));
        CompletionStage<String> unanswered = ask(door);
        CompletionStage<String> answered =
                AskPattern.ask(door, replyTo -> new Word("answered", replyTo), Duration.ofSeconds(1));

        assertThat(Lab.await(answered)).isEqualTo("reply");
        lab.timePasses(Duration.ofSeconds(1));
        assertThat(Lab.failure(unanswered)).hasMessageContaining("without a reply");
    }

    @Test
    void aQuestionThatIsKeptFailsAtOnceWhenTheActorStops() {
        ActorRef<Word> door = lab.spawn(door());
        CompletionStage<String> reply = ask(door);

        tell(door, "leave");

        assertThat(Lab.failure(reply)).hasMessageContaining("has stopped");
    }

    // The stash itself.

    /** What is found inside an actor with a stash of two. */
    private <V> V inside(Function<StashBuffer<String>, V> look) {
        List<V> found = new ArrayList<>();
        ActorRef<String> actor = lab.spawn(Behaviors.withStash(
                2,
                stash -> Behaviors.receiveMessage(message -> {
                    try {
                        found.add(look.apply(stash));
                    } finally {
                        probe.ref().tell("looked");
                    }
                    return Behaviors.same();
                })));
        actor.tell("look");
        probe.expect("looked");
        return found.get(0);
    }

    @Test
    void aFullStashRefusesMore() {
        RuntimeException refused = inside(stash -> {
            stash.stash("a").stash("b");
            try {
                stash.stash("c");
                return null;
            } catch (StashOverflowException thrown) {
                return thrown;
            }
        });

        assertThat(refused).hasMessageContaining("full with 2 messages").hasMessageContaining("java.lang.String");
    }

    @Test
    void anEmptyStashSaysSo() {
        List<Object> looks = inside(stash -> List.of(stash.isEmpty(), stash.nonEmpty(), stash.size(), stash.isFull()));

        assertThat(looks).containsExactly(true, false, 0, false);
    }

    @Test
    void aFullStashSaysSo() {
        List<Object> looks = inside(stash -> {
            stash.stash("a").stash("b");
            return List.of(stash.isEmpty(), stash.nonEmpty(), stash.size(), stash.isFull(), stash.capacity());
        });

        assertThat(looks).containsExactly(false, true, 2, true, 2);
    }

    @Test
    void lookingKeepsTheMessages() {
        List<Object> seen = inside(stash -> {
            stash.stash("a").stash("b");
            List<Object> looks = new ArrayList<>();
            looks.add(stash.head());
            stash.forEach(looks::add);
            looks.add(stash.contains("b"));
            looks.add(stash.contains("c"));
            looks.add(stash.anyMatch(each -> each.equals("a")));
            looks.add(stash.size());
            return looks;
        });

        assertThat(seen).containsExactly("a", "a", "b", true, false, true, 2);
    }

    @Test
    void anEmptyStashHasNoHead() {
        boolean none = inside(stash -> {
            try {
                stash.head();
                return false;
            } catch (NoSuchElementException expected) {
                return true;
            }
        });

        assertThat(none).isTrue();
    }

    @Test
    void aCapacityOfNothingIsRefused() {
        assertThatThrownBy(() -> Behaviors.withStash(0, stash -> Behaviors.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }

    @Test
    void unhandledIsNoBehaviorToUnstashWith() {
        ActorRef<String> actor = lab.spawn(Behaviors.withStash(
                1, stash -> Behaviors.receiveMessage(message -> stash.unstashAll(Behaviors.unhandled()))));

        actor.tell("a");

        probe.awaitEnd(actor);
    }
}
