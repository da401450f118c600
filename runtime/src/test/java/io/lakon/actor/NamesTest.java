// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Semantics: Names and incarnations. */
class NamesTest {
    @RegisterExtension
    final Lab lab = Lab.create();

    @RegisterExtension
    final Lab namesake = Lab.create();

    private final Probe<Object> probe = lab.probe();

    private ActorRef<Deed> spawnAndEnd(String name) {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), name);
        actor.tell(context -> Behaviors.stopped());
        probe.awaitEnd(actor);
        return actor;
    }

    @Test
    void aPathShowsTheNamesFromTheGuardianDown() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor(), "parent");

        ActorRef<Deed> child = Deed.inside(parent, context -> context.spawn(Deed.actor(), "child"));

        assertThat(child.path()).hasToString("lakon://lab/user/parent/child");
        assertThat(child.path().parent()).isEqualTo(parent.path());
        assertThat(child.path().getElements()).containsExactly("user", "parent", "child");
    }

    @Test
    void anAddressThatOtherNodesCanReachHasAHostAndAPort() {
        Address address = new Address("lakon", "shop", "counter.example", 7355);

        assertThat(address).hasToString("lakon://shop@counter.example:7355");
        assertThat(address.getHost()).contains("counter.example");
        assertThat(address.getPort()).contains(7355);
        assertThat(address.hasGlobalScope()).isTrue();
    }

    @Test
    void aPathIsShownWithAnotherAddressOnlyIfItsOwnMeansNothingElsewhere() {
        Address other = new Address("lakon", "shop", "counter.example", 7355);
        ActorPath here =
                ActorPath.root(new Address("lakon", "shop")).child("user").withUid(7);
        ActorPath elsewhere = ActorPath.root(new Address("lakon", "shop", "till.example", 7355))
                .child("user")
                .withUid(7);

        assertThat(here.toStringWithAddress(other)).isEqualTo("lakon://shop@counter.example:7355/user");
        assertThat(here.toSerializationFormatWithAddress(other)).isEqualTo("lakon://shop@counter.example:7355/user#7");
        assertThat(elsewhere.toStringWithAddress(other)).isEqualTo("lakon://shop@till.example:7355/user");
        assertThat(elsewhere.toSerializationFormatWithAddress(other))
                .isEqualTo("lakon://shop@till.example:7355/user#7");
    }

    @Test
    void anAddressOnThisNodeHasNeither() {
        Address address = lab.system().address();

        assertThat(address).isEqualTo(new Address("lakon", "lab")).hasToString("lakon://lab");
        assertThat(address.getHost()).isEmpty();
        assertThat(address.getPort()).isEmpty();
        assertThat(address.hasGlobalScope()).isFalse();
    }

    @Test
    void anActorCreatedAgainHasTheSamePath() {
        ActorRef<Deed> first = spawnAndEnd("actor");
        ActorRef<Deed> second = lab.spawn(Deed.actor(), "actor");

        assertThat(second.path()).isEqualTo(first.path()).hasSameHashCodeAs(first.path());
    }

    @Test
    void anActorCreatedAgainHasAnotherUid() {
        ActorRef<Deed> first = spawnAndEnd("actor");
        ActorRef<Deed> second = lab.spawn(Deed.actor(), "actor");

        assertThat(second.path().uid()).isNotEqualTo(first.path().uid()).isNotEqualTo(ActorPath.UNDEFINED_UID);
    }

    @Test
    void aRefIsNotEqualToThatOfTheActorCreatedAgain() {
        ActorRef<Deed> first = spawnAndEnd("actor");
        ActorRef<Deed> second = lab.spawn(Deed.actor(), "actor");

        assertThat(second).isNotEqualTo(first);
        assertThat(second.compareTo(first)).isNotZero();
    }

    @Test
    void aRefOfADeadIncarnationDoesNotReachItsSuccessor() {
        Probe<AllDeadLetters> reports = lab.reports();
        ActorRef<Deed> first = spawnAndEnd("actor");
        lab.spawn(Deed.actor(), "actor");

        Deed late = context -> Behaviors.same();
        first.tell(late);

        assertThat(reports.next(DeadLetter.class))
                .isEqualTo(new DeadLetter(late, lab.system().deadLetters(), first));
    }

    @Test
    void aRestartKeepsTheRef() {
        ActorRef<Deed> actor = lab.spawn(
                Behaviors.supervise(Deed.actor()).onFailure(Broken.class, SupervisorStrategy.restart()), "actor");

        actor.tell(context -> {
            throw new Broken();
        });

        ActorRef<Deed> self = Deed.inside(actor, ActorContext::getSelf);
        assertThat(self).isSameAs(actor);
    }

    @Test
    void aRefIsEqualToTheSelfOfItsActor() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor");

        ActorRef<Deed> self = Deed.inside(actor, ActorContext::getSelf);

        assertThat(self).isEqualTo(actor);
    }

    @Test
    void theSystemIsEqualToTheRefOfItsGuardian() {
        CompletableFuture<ActorRef<String>> self = new CompletableFuture<>();
        ActorSystem<String> shop = ActorSystem.create(
                Behaviors.setup(context -> {
                    self.complete(context.getSelf());
                    return Behaviors.empty();
                }),
                "shop");

        assertThat(Lab.await(self)).isEqualTo(shop).hasSameHashCodeAs(shop);
        assertThat(shop).isEqualTo(Lab.await(self));

        shop.terminate();
        Lab.await(shop.getWhenTerminated());
    }

    @Test
    void actorsOfOneNameInTwoSystemsOfOneNameAreNotEqual() {
        assertThat(lab.spawn(Deed.actor(), "actor")).isNotEqualTo(namesake.spawn(Deed.actor(), "actor"));
    }

    @Test
    void refsSortByTheirPaths() {
        ActorRef<Deed> b = lab.spawn(Deed.actor(), "b");
        ActorRef<Deed> a = lab.spawn(Deed.actor(), "a");
        ActorRef<Deed> c = lab.spawn(Deed.actor(), "c");

        assertThat(new TreeSet<>(List.of(b, a, c))).containsExactly(a, b, c);
    }

    @Test
    void twoLivingSiblingsCannotHaveOneName() {
        ActorRef<Deed> actor = lab.spawn(Deed.actor(), "actor");

        assertThatThrownBy(() -> lab.spawn(Deed.actor(), "actor"))
                .isInstanceOf(InvalidActorNameException.class)
                .hasMessageContaining("[actor]")
                .hasMessageContaining(actor.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "$a", "a/b", "a b", "ä", "a#1", "a%zz", "a?"})
    void aMalformedNameIsRefused(String name) {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());

        assertThatThrownBy(() -> Deed.inside(parent, context -> context.spawn(Deed.actor(), name)))
                .isInstanceOf(InvalidActorNameException.class)
                .hasMessageContaining("[" + name + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-1_b", "a$b", "lot:7", "a%20b", "a;v=1", "~a.b*", "7"})
    void aNameMayHoldWhatTheSegmentOfAUriMayHold(String name) {
        assertThat(lab.spawn(Deed.actor(), name).path().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a%20"})
    void aNameMayBeOfAnyLength(String part) {
        String name = part.repeat(100_000);

        assertThat(ActorPath.isValidPathElement(name)).isTrue();
        assertThat(ActorPath.isValidPathElement(name + "/")).isFalse();
    }

    @Test
    void theSystemMakesNamesThatNobodyCanGive() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());

        Set<String> names = Deed.inside(
                parent,
                context -> Set.of(
                        context.spawnAnonymous(Deed.actor()).path().name(),
                        context.spawnAnonymous(Deed.actor()).path().name()));

        assertThat(names).hasSize(2).allMatch(name -> name.startsWith("$"));
    }

    @Test
    void aRefusedNameLeavesNoChildBehind() {
        ActorRef<Deed> parent = lab.spawn(Deed.actor());

        assertThatThrownBy(() -> Deed.inside(parent, context -> context.spawn(Deed.actor(), "a b")))
                .isInstanceOf(InvalidActorNameException.class);

        List<ActorRef<Void>> children = Deed.inside(parent, ActorContext::getChildren);
        assertThat(children).isEmpty();
    }
}
