// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Semantics: The context. */
class PropsTest {
    @Test
    void whatIsNotChosenIsTheDefault() {
        assertThat(Props.empty().dispatcher()).isEqualTo("lakon.actor.default-dispatcher");
        assertThat(Props.empty().mailbox()).isEqualTo("lakon.actor.default-mailbox");
        assertThat(Props.empty().mailboxCapacity()).isZero();
        assertThat(Props.empty().tags()).isEmpty();
    }

    @Test
    void choicesOfDifferentThingsAddUp() {
        Props all = DispatcherSelector.blocking()
                .withNext(MailboxSelector.bounded(7).withNext(ActorTags.create("sale", "summer")));

        assertThat(all.dispatcher()).isEqualTo("lakon.actor.default-blocking-io-dispatcher");
        assertThat(all.mailbox()).isEqualTo("lakon.actor.bounded-mailbox");
        assertThat(all.mailboxCapacity()).isEqualTo(7);
        assertThat(all.tags()).containsExactly("sale", "summer");
    }

    @Test
    void ofTwoChoicesOfOneThingTheFirstCounts() {
        Props chosen = DispatcherSelector.defaultDispatcher()
                .withNext(DispatcherSelector.blocking())
                .withNext(DispatcherSelector.fromConfig("third"));

        assertThat(chosen.dispatcher()).isEqualTo("lakon.actor.default-dispatcher");
    }

    @Test
    void choicesWithTheSameOutcomeAreEqual() {
        assertThat(Props.empty().withDispatcherFromConfig("one")).isEqualTo(DispatcherSelector.fromConfig("one"));
        assertThat(Props.empty().withMailboxFromConfig("one")).isEqualTo(MailboxSelector.fromConfig("one"));
        assertThat(ActorTags.create("a", "b")).isEqualTo(ActorTags.create(Set.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "one,two"})
    void whatCannotBeTakenApartInALogIsNoTag(String tag) {
        assertThatThrownBy(() -> ActorTags.create("good", tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[" + tag + "]");
    }
}
