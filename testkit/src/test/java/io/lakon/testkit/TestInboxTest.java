// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TestInboxTest {
    private final TestInbox<String> inbox = TestInbox.create("friend");

    @Test
    void messagesAreTakenInTheOrderInWhichTheyCame() {
        inbox.getRef().tell("a");
        inbox.getRef().tell("b");
        inbox.getRef().tell("c");

        assertThat(inbox.receiveMessage()).isEqualTo("a");
        assertThat(inbox.getAllReceived()).containsExactly("b", "c");
        assertThat(inbox.hasMessages()).isFalse();
    }

    @Test
    void expectationsCanBeChained() {
        inbox.getRef().tell("a");
        inbox.getRef().tell("b");

        inbox.expectMessage("a").expectMessage("b");
    }

    @Test
    void whatDidNotComeFailsTheTest() {
        assertThatThrownBy(() -> inbox.expectMessage("a"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("friend: expected message [a] (java.lang.String), but no message has come");
        assertThatThrownBy(inbox::receiveMessage).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anotherMessageFailsTheTest() {
        inbox.getRef().tell("b");

        assertThatThrownBy(() -> inbox.expectMessage("a"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but received [b]");
    }

    @Test
    void twoOfOneNameAreNotEqual() {
        assertThat(inbox.getRef()).isNotEqualTo(TestInbox.create("friend").getRef());
        assertThat(inbox.getRef().path()).hasToString("lakon://TestInbox/friend");
    }
}
