// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import static io.lakon.testkit.FishingOutcomes.complete;
import static io.lakon.testkit.FishingOutcomes.continueAndCollect;
import static io.lakon.testkit.FishingOutcomes.continueAndIgnore;
import static io.lakon.testkit.FishingOutcomes.fail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behaviors;
import io.lakon.testkit.Greeter.Greet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TestProbeTest {
    /** For what must fail because nothing comes: each such wait is waited out. */
    private static final Duration SHORT = Duration.ofMillis(10);

    private static final Duration LONG = Duration.ofSeconds(10);

    @AutoClose
    static final ActorTestKit testKit = ActorTestKit.create();

    // Named, as the name is in each failure; so each test stops its own.
    private final TestProbe<Object> probe = testKit.createTestProbe("probe");

    @AfterEach
    void stopTheProbe() {
        testKit.stop(probe.ref());
    }

    private void tell(Object... messages) {
        for (Object message : messages) {
            probe.ref().tell(message);
        }
    }

    @Test
    void isMadeInTheSystemOfAKit() {
        TestProbe<String> made = TestProbe.create("friend", String.class, testKit.system());

        made.tell("a");

        assertThat(made.expectMessage("a")).isEqualTo("a");
        assertThat(made.getRef().path().name()).isEqualTo("friend-1");
        assertThat(made.settings()).isEqualTo(testKit.testKitSettings());
        assertThat(made).hasToString("TestProbe(" + made.ref() + ")");
    }

    @Test
    void isNotMadeInAnotherSystem() {
        ActorSystem<Void> other = ActorSystem.create(Behaviors.empty(), "other");

        assertThatThrownBy(() -> TestProbe.create(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[other] was not made by an ActorTestKit");

        ActorTestKit.shutdown(other);
    }

    @Test
    void takesMessagesInTheOrderTheyCame() {
        tell("a", "b", 3);

        probe.expectMessage("a");
        probe.expectMessage(LONG, "b");
        assertThat(probe.expectMessageClass(Integer.class)).isEqualTo(3);
    }

    @Test
    void saysWhatCameInPlaceOfWhatWasExpected() {
        tell("a", "b", "c");
        probe.expectTerminated(testKit.spawn(Behaviors.stopped())); // is asked for behind them: so they have come

        assertThatThrownBy(() -> probe.expectMessage("b"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("probe-1: expected message [b] (java.lang.String) within 3s,"
                        + " but received [a] (java.lang.String), and then [b, c]");
        probe.expectMessage("b"); // as the other was taken
    }

    @Test
    void tellsApartWhatLooksTheSame() {
        tell(1L);

        assertThatThrownBy(() -> probe.expectMessage(LONG, "the sum", 1))
                .isInstanceOf(AssertionError.class)
                .hasMessage("probe-1: the sum: expected message [1] (java.lang.Integer) within 10s,"
                        + " but received [1] (java.lang.Long)");
    }

    @Test
    void saysThatNothingCame() {
        assertThatThrownBy(() -> probe.expectMessage(SHORT, "a"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("probe-1: expected message [a] (java.lang.String) within 0.01s, but nothing came");
        assertThatThrownBy(() -> probe.receiveMessage(SHORT))
                .isInstanceOf(AssertionError.class)
                .hasMessage("probe-1: expected a message within 0.01s, but nothing came");
    }

    @Test
    void expectsAMessageOfAClass() {
        tell("a");

        assertThatThrownBy(() -> probe.expectMessageClass(Integer.class, LONG))
                .isInstanceOf(AssertionError.class)
                .hasMessage("probe-1: expected a message that is a java.lang.Integer within 10s,"
                        + " but received [a] (java.lang.String)");
    }

    @Test
    void expectsThatNothingComes() {
        probe.expectNoMessage();
        probe.expectNoMessage(SHORT);

        tell("a");

        assertThatThrownBy(() -> probe.expectNoMessage(LONG))
                .isInstanceOf(AssertionError.class)
                .hasMessage("probe-1: expected no message within 10s, but received [a] (java.lang.String)");
    }

    @Test
    void receivesSeveralMessages() {
        tell("a", "b", "c");

        assertThat(probe.receiveSeveralMessages(2)).containsExactly("a", "b");
        assertThatThrownBy(() -> probe.receiveSeveralMessages(2, SHORT))
                .isInstanceOf(AssertionError.class)
                .hasMessage("probe-1: expected 2 messages within 0.01s, but received 1: [c]");
    }

    private static FishingOutcome odd(Object message) {
        int number = (Integer) message;
        if (number < 0) {
            return fail("negative");
        }
        if (number % 2 == 0) {
            return continueAndIgnore();
        }
        return number < 5 ? continueAndCollect() : complete();
    }

    @Test
    void fishesForMessagesAmongOthers() {
        tell(1, 2, 3, 4, 5, 6);

        List<Object> odd = probe.fishForMessage(LONG, TestProbeTest::odd);

        assertThat(odd).containsExactly(1, 3, 5);
        probe.expectMessage(6);
    }

    @Test
    void saysWhatItFished() {
        tell(1, 2, -1);

        assertThatThrownBy(() -> probe.fishForMessage(LONG, TestProbeTest::odd))
                .isInstanceOf(AssertionError.class)
                .hasMessage("probe-1: negative: received [-1] (java.lang.Integer); kept [1], ignored [2]");

        tell(3, 4);

        assertThatThrownBy(() -> probe.fishForMessage(SHORT, "odd numbers", TestProbeTest::odd))
                .isInstanceOf(AssertionError.class)
                .hasMessage("probe-1: odd numbers: expected a last message within 0.01s; kept [3], ignored [4]");
    }

    @Test
    void seesActorsEnd() {
        ActorRef<Greet> greeter = testKit.spawn(Greeter.create());

        greeter.tell(new Greet("Death", probe.ref().unsafeUpcast()));

        probe.expectTerminated(greeter);
        probe.expectTerminated(greeter, SHORT); // as it has
    }

    @Test
    void saysWhoDidNotEnd() {
        ActorRef<Greet> greeter = testKit.spawn(Greeter.create());

        assertThatThrownBy(() -> probe.expectTerminated(greeter, SHORT))
                .isInstanceOf(AssertionError.class)
                .hasMessage("probe-1: expected the end of " + greeter + " within 0.01s, but it did not come");
    }

    @Test
    void keepsMessagesApartFromEnds() {
        ActorRef<Greet> greeter = testKit.spawn(Greeter.create());
        tell("a");
        greeter.tell(new Greet("Death", probe.ref().unsafeUpcast()));

        probe.expectTerminated(greeter);

        probe.expectMessage("a");
        probe.expectNoMessage(Duration.ZERO);
    }

    @Test
    void assertsUntilItHolds() {
        AtomicInteger tries = new AtomicInteger();

        int third = probe.awaitAssert(LONG, Duration.ZERO, () -> {
            assertThat(tries.incrementAndGet()).isEqualTo(3);
            return tries.get();
        });

        assertThat(third).isEqualTo(3);
    }

    @Test
    void saysWhatNeverHeld() {
        assertThatThrownBy(() -> probe.awaitAssert(SHORT, () -> assertThat("a").isEqualTo("b")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("probe-1: it was not so within 0.01s: ")
                .hasMessageContaining("expected: \"b\"")
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void hasForABlockWhatIsLeftOfItsTime() {
        tell("a");

        String received = probe.within(LONG, () -> {
            assertThat(probe.getRemaining()).isPositive().isLessThanOrEqualTo(LONG);
            assertThat(probe.getRemainingOr(SHORT)).isGreaterThan(SHORT);
            return probe.expectMessage("a");
        });

        assertThat(received).isEqualTo("a");
        assertThat(probe.getRemainingOrDefault()).isEqualTo(probe.settings().singleExpectDefault());
        assertThatThrownBy(probe::getRemaining).isInstanceOf(AssertionError.class);
    }

    @Test
    void expectsNoLongerThanTheBlockHasLeft() {
        assertThatThrownBy(() -> probe.within(SHORT, () -> probe.receiveMessage()))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("but nothing came");
    }

    @Test
    void givesABlockInsideAnotherNoMoreThanThatHas() {
        Duration left = probe.within(LONG, () -> probe.within(LONG.multipliedBy(2), probe::getRemaining));

        assertThat(left).isLessThanOrEqualTo(LONG);
    }

    @Test
    void saysThatABlockTookTooLong() {
        assertThatThrownBy(() -> probe.within(Duration.ZERO, () -> "late"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("which is more than 0s");
    }

    @Test
    void saysThatABlockTookNotLongEnough() {
        assertThatThrownBy(() -> probe.within(LONG, LONG, () -> "early"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("which is less than 10s");
    }

    @Test
    void mayWaitForSilenceAtTheEndOfABlock() {
        probe.within(Duration.ZERO, () -> {
            probe.expectNoMessage(SHORT);
            return "quiet";
        });
    }

    @Test
    void failsWhenItsThreadIsInterruptedAndLeavesItSo() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(probe::receiveMessage)
                .isInstanceOf(AssertionError.class)
                .hasMessage("Interrupted while waiting for a message");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void stops() {
        TestProbe<String> watcher = testKit.createTestProbe();

        probe.stop();

        watcher.expectTerminated(probe.ref());
    }
}
