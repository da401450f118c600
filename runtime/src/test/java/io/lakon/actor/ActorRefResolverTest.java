// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Semantics: References as text. */
class ActorRefResolverTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    @RegisterExtension
    final Lab namesake = Lab.create();

    private final Probe<Object> probe = lab.probe();

    private ActorRefResolver resolver() {
        return ActorRefResolver.get(lab.system());
    }

    private String written(ActorRef<?> ref) {
        return resolver().toSerializationFormat(ref);
    }

    private <M> ActorRef<M> read(String text) {
        return resolver().resolveActorRef(text);
    }

    private ActorRef<Deed> spawnAndEnd(String name) {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), name);
        actor.tell(context -> Behaviors.stopped());
        probe.awaitEnd(actor);
        Lab.awaitTrue(() -> lab.system().inspect().root().children().stream()
                .flatMap(guardian -> guardian.children().stream())
                .noneMatch(child -> child.path().name().equals(name)));
        return actor;
    }

    /** What somebody would hold who read the reference of an actor that is no more. */
    private ActorRef<Deed> readOfDead(String name) {
        return read(written(spawnAndEnd(name)));
    }

    private static final Deed NOTHING = context -> Behaviors.same();

    // The text.

    @Test
    void aRefIsWrittenAsItsPathWithAddressAndUid() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "greeter");

        assertThat(written(actor))
                .isEqualTo("lakon://lab/user/greeter#" + actor.path().uid());
    }

    @Test
    void aRefOfAnotherSystemIsWrittenWithThatOnesName() {
        ActorSystem<Void> shop = ActorSystem.create(Behaviors.empty(), "shop");
        try {
            assertThat(written(shop)).startsWith("lakon://shop/user#");
        } finally {
            shop.terminate();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lakon://lab/user/greeter#123456",
                "lakon://lab/user/greeter#-7",
                "lakon://lab/user/greeter",
                "lakon://lab@example.org:7355/user/a/$b#1",
                "lakon://lab@[::1]:7355/user/a%20b#1",
                "lakon://lab/#4",
                "lakon://lab/"
            })
    void aPathIsReadAsItIsWritten(String text) {
        assertThat(ActorPath.fromString(text).toSerializationFormat()).isEqualTo(text);
    }

    @Test
    void aPathIsWrittenWithAnotherAddress() {
        Address remote = AddressFromURIString.parse("lakon://lab@example.org:7355");

        assertThat(ActorPath.fromString("lakon://lab/user/a#1").toSerializationFormatWithAddress(remote))
                .isEqualTo("lakon://lab@example.org:7355/user/a#1");
        assertThat(remote).isEqualTo(Address.create("lakon", "lab", "example.org", 7355));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "greeter",
                "/user/greeter",
                "lakon://lab",
                "lakon:///user/greeter",
                "lakon://lab@example.org/user/greeter",
                "lakon://lab/user//greeter",
                "lakon://lab/user/",
                "lakon://lab/user/a b",
                "lakon://lab/user/$",
                "lakon://lab/user/greeter#",
                "lakon://lab/user/greeter#x",
                "lakon://lab/user/greeter#99999999999",
                "lakon://lab/user#1/greeter",
                " lakon://lab/user/greeter#1"
            })
    void aTextThatIsNoPathIsRefusedWithWhatWasGivenAndWhatIsExpected(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[" + text + "]")
                .hasMessageContaining("lakon://system/user/actor#uid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "lab", "lakon:lab", "lakon://", "lakon://lab@host", "lakon://lab/", "lakon://lab@host:x"})
    void aTextThatIsNoAddressIsRefusedWithWhatWasGivenAndWhatIsExpected(String text) {
        assertThatThrownBy(() -> AddressFromURIString.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[" + text + "]")
                .hasMessageContaining("lakon://system");
    }

    // Who is there.

    @Test
    void theRefOfALivingActorIsTheSameObject() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor(), "parent");
        ActorRef<Deed> named = Deed.inside(parent, context -> context.spawn(Deed.actor(), "child"));
        ActorRef<Deed> anonymous = Deed.inside(named, context -> context.spawnAnonymous(Deed.actor()));

        assertThat(List.of(parent, named, anonymous))
                .allSatisfy(ref -> assertThat(this.<Object>read(written(ref))).isSameAs(ref));
    }

    @Test
    void theRefsOfTheToolkitAreTheSameObjects() {
        ActorSystem<?> system = lab.system();

        assertThat(List.of(system.receptionist(), system.eventStream(), system.deadLetters(), system.ignoreRef()))
                .allSatisfy(ref -> assertThat(this.<Object>read(written(ref))).isSameAs(ref));
    }

    @Test
    void theGuardianIsTheActorSystem() {
        assertThat(this.<Object>read(written(lab.system()))).isSameAs(lab.system());
        assertThat(this.<Object>read("lakon://lab/user")).isSameAs(lab.system());
    }

    @Test
    void anAdapterIsFoundWhileItsActorLives() {
        ActorRef<Object> listener = probe.ref();
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor");
        ActorRef<String> adapter = Deed.inside(
                actor,
                context -> context.messageAdapter(String.class, text -> inside -> {
                    listener.tell(text);
                    return Behaviors.same();
                }));

        ActorRef<String> found = read(written(adapter));
        found.tell("hello");

        assertThat(found).isSameAs(adapter);
        probe.expect("hello");
    }

    @Test
    void theAdapterOfAnActorThatHasStoppedIsDead() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor");
        ActorRef<String> adapter = Deed.inside(actor, context -> context.messageAdapter(String.class, text -> NOTHING));
        actor.tell(context -> Behaviors.stopped());
        probe.awaitEnd(actor);
        Probe<AllDeadLetters> reports = lab.reports();

        this.<String>read(written(adapter)).tell("hello");

        assertThat(reports.next(DeadLetter.class).message()).isEqualTo("hello");
    }

    @Test
    void anActorThatIsStoppingIsFound() {
        Gate gate = new Gate();
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor");
        actor.tell(context -> Behaviors.stopped(gate::pass));
        gate.awaitArrival();

        assertThat(this.<Object>read(written(actor))).isSameAs(actor);

        gate.open();
    }

    @Test
    void anOpenAskIsFoundAndTakesTheReply() {
        CompletableFuture<String> replyTo = new CompletableFuture<>();
        ActorRef<ActorRef<String>> asked = lab.spawn(Behaviors.receiveMessage(ask -> {
            replyTo.complete(written(ask));
            return Behaviors.same();
        }));
        CompletionStage<String> answer = AskPattern.<ActorRef<String>, String>ask(asked, ask -> ask, Lab.PATIENCE);

        this.<String>read(Lab.await(replyTo)).tell("hello");

        assertThat(Lab.await(answer)).isEqualTo("hello");
    }

    @Test
    void anAskThatNobodyLooksAtTakesNoPath() {
        ActorRef<ActorRef<ActorPath>> asked = lab.spawn(Behaviors.receiveMessage(ask -> {
            ask.tell(lab.system().path());
            return Behaviors.same();
        }));
        ActorRef<ActorRef<ActorPath>> looked = lab.spawn(Behaviors.receiveMessage(ask -> {
            ask.tell(ask.path());
            return Behaviors.same();
        }));
        Lab.await(AskPattern.<ActorRef<ActorPath>, ActorPath>ask(asked, ask -> ask, Lab.PATIENCE));

        ActorPath path = Lab.await(AskPattern.<ActorRef<ActorPath>, ActorPath>ask(looked, ask -> ask, Lab.PATIENCE));

        assertThat(path.name()).isEqualTo("$ask-1");
    }

    @Test
    void anAskThatIsOverIsDead() {
        CompletableFuture<ActorRef<String>> replyTo = new CompletableFuture<>();
        ActorRef<ActorRef<String>> asked = lab.spawn(Behaviors.receiveMessage(ask -> {
            written(ask); // has it found by its path from now on
            ask.tell("first");
            replyTo.complete(ask);
            return Behaviors.same();
        }));
        Lab.await(AskPattern.<ActorRef<String>, String>ask(asked, ask -> ask, Lab.PATIENCE));
        ActorRef<String> over = Lab.await(replyTo);

        ActorRef<String> found = read(written(over));

        assertThat(found).isNotSameAs(over).isEqualTo(over);
    }

    @Test
    void anAskWhoseQuestionCouldNotBeMadeIsOver() {
        CompletableFuture<ActorRef<String>> replyTo = new CompletableFuture<>();
        CompletionStage<String> answer = AskPattern.<Deed, String>ask(
                lab.spawn(Deed.actor()),
                ask -> {
                    written(ask);
                    replyTo.complete(ask);
                    throw new Broken();
                },
                Lab.PATIENCE);

        assertThat(Lab.failure(answer)).isInstanceOf(Broken.class);
        assertThat(this.<Object>read(written(Lab.await(replyTo)))).isNotSameAs(Lab.await(replyTo));
    }

    @Test
    void aPathWithoutUidFindsTheIncarnationOfTheMoment() {
        spawnAndEnd("actor");
        ActorRef<Deed> second = lab.spawn(Deed.actor(), "actor");

        assertThat(this.<Object>read("lakon://lab/user/actor")).isSameAs(second);
    }

    // Who is not there any more.

    @Test
    void theRefOfADeadIncarnationIsEqualToTheOneThatWasWritten() {
        ActorRef<Deed> actor = spawnAndEnd("actor");

        ActorRef<Deed> found = read(written(actor));

        assertThat(found).isEqualTo(actor).hasSameHashCodeAs(actor).isEqualByComparingTo(actor);
        assertThat(actor).isEqualTo(found);
        assertThat(written(found)).isEqualTo(written(actor));
        assertThat(this.<Object>read(written(actor))).isEqualTo(found);
    }

    @Test
    void whatItIsToldBecomesADeadLetterToIt() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Deed> dead = readOfDead("actor");

        dead.tell(NOTHING);

        assertThat(reports.next(DeadLetter.class))
                .isEqualTo(new DeadLetter(NOTHING, lab.system().deadLetters(), dead));
    }

    @Test
    void itDoesNotReachItsSuccessor() {
        Probe<AllDeadLetters> reports = lab.reports();
        String text = written(spawnAndEnd("actor"));
        ActorRef<Deed> second = lab.spawn(Deed.actor(), "actor");

        ActorRef<Deed> found = read(text);
        found.tell(NOTHING);

        assertThat(found).isNotEqualTo(second);
        assertThat(reports.next(DeadLetter.class).recipient()).isEqualTo(found);
    }

    @Test
    void whoeverWatchesItHearsOfItsEnd() {
        ActorRef<Deed> dead = readOfDead("actor");

        probe.watch(dead);

        probe.expectTerminated(dead);
    }

    @Test
    void anAskOfItFailsAtOnceAndTheAskerIsTheSenderOfTheDeadLetter() {
        Probe<AllDeadLetters> reports = lab.reports();
        CompletableFuture<ActorRef<String>> asker = new CompletableFuture<>();

        CompletionStage<String> answer = AskPattern.<Deed, String>ask(
                readOfDead("actor"),
                ask -> {
                    asker.complete(ask);
                    return NOTHING;
                },
                Lab.PATIENCE);

        assertThat(Lab.failure(answer)).isInstanceOf(AskTimeoutException.class).hasMessageContaining("has stopped");
        assertThat(reports.next(DeadLetter.class).sender()).isEqualTo(Lab.await(asker));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lakon://lab/user/nobody#1",
                "lakon://lab/user#1",
                "lakon://lab/temp/$ask-1#1",
                "lakon://lab/nowhere/at/all",
                "lakon://shop/user/actor",
                "lakon://lab@example.org:7355/user",
                "akka://lab/user"
            })
    void nobodyAndForNowWhoeverIsElsewhereIsDead(String text) {
        Probe<AllDeadLetters> reports = lab.reports();

        ActorRef<Object> found = read(text);
        found.tell("hello");

        assertThat(written(found)).isEqualTo(text);
        assertThat(reports.next(DeadLetter.class).recipient()).isEqualTo(found);
    }

    @Test
    void aSystemOfTheSameNameIsAnother() {
        ActorRef<Deed> actor = namesake.spawn(Deed.actor(), "actor");
        lab.spawn(Deed.actor(), "actor");
        Probe<AllDeadLetters> reports = lab.reports();

        ActorRef<Deed> found = read(written(actor));
        found.tell(NOTHING);

        assertThat(found).isEqualTo(actor);
        assertThat(reports.next(DeadLetter.class).recipient()).isEqualTo(actor);
    }

    @Test
    void whenTheSystemHasEndedAllAreDead() throws InterruptedException {
        ActorSystem<String> shop = ActorSystem.create(Behaviors.empty(), "shop");
        ActorRefResolver resolver = ActorRefResolver.get(shop);
        String guardian = resolver.toSerializationFormat(shop);
        String receptionist = resolver.toSerializationFormat(shop.receptionist());
        shop.terminate();
        assertThat(shop.awaitTermination(Lab.PATIENCE)).isTrue();

        resolver.<Object>resolveActorRef(receptionist).tell("too late");
        resolver.<Object>resolveActorRef(guardian).tell("too late");

        assertThat(shop.inspect().deadLetters()).isEqualTo(2);
    }

    // Another resolver.

    private static final class Stub extends ActorRefResolver {
        @Override
        public <T> String toSerializationFormat(ActorRef<T> ref) {
            return "stub";
        }

        @Override
        public <T> ActorRef<T> resolveActorRef(String serializedActorRef) {
            throw new Broken();
        }
    }

    @Test
    void aSystemTakesAnotherResolver() throws InterruptedException {
        Stub stub = new Stub();
        ActorSystem<Void> shop = ActorSystem.create(
                Behaviors.empty(), "shop", ActorSystemSetup.create(new ActorRefResolverSetup(system -> stub)));

        assertThat(ActorRefResolver.get(shop)).isSameAs(stub);
        assertThat(ActorRefResolver.createExtension(shop)).isNotSameAs(stub);

        shop.terminate();
        assertThat(shop.awaitTermination(Lab.PATIENCE)).isTrue();
    }
}
