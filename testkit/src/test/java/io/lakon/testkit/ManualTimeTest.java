// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.AskTimeoutException;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Cancellable;
import io.lakon.actor.DispatcherSelector;
import io.lakon.actor.Scheduler;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.testkit.Kettle.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ManualTimeTest {
    @AutoClose
    final ActorTestKit testKit = ActorTestKit.create(ManualTime.config());

    private final ManualTime time = ManualTime.get(testKit.system());

    @Test
    void standsStillUntilItIsMoved() {
        TestProbe<Sound> kitchen = testKit.createTestProbe();
        testKit.spawn(Kettle.create(kitchen.ref()));

        time.expectNoMessageFor(Kettle.HEATING.minusNanos(1), kitchen);
        time.timePasses(Duration.ofNanos(1));

        kitchen.expectMessage(Sound.HUM);
        time.expectNoMessageFor(Kettle.HUMMING.minusNanos(1), kitchen);
    }

    @Test
    void doesAllThatComesDueOnTheWay() {
        TestProbe<Sound> kitchen = testKit.createTestProbe();
        testKit.spawn(Kettle.create(kitchen.ref()));

        time.timePasses(Kettle.HEATING.plus(Kettle.HUMMING).plus(Kettle.BREATH));

        assertThat(kitchen.receiveSeveralMessages(3)).containsExactly(Sound.HUM, Sound.WHISTLE, Sound.WHISTLE);
        kitchen.expectNoMessage(Duration.ZERO);
    }

    @Test
    void saysWhatCameTooEarly() {
        TestProbe<Sound> kitchen = testKit.createTestProbe("kitchen");
        testKit.spawn(Kettle.create(kitchen.ref()));

        assertThatThrownBy(() -> time.expectNoMessageFor(Kettle.HEATING, kitchen))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("kitchen-1: expected no message")
                .hasMessageContaining("but received [HUM]");
    }

    /** Passes what it receives on to the next, and so on, to the last one's right. */
    private ActorRef<String> chain(int links, ActorRef<String> last) {
        ActorRef<String> next = last;
        for (int link = 0; link < links; link++) {
            ActorRef<String> right = next;
            next = testKit.spawn(Behaviors.receiveMessageWithSame(right::tell));
        }
        return next;
    }

    @Test
    void waitsForAllThatFollows() {
        TestProbe<String> probe = testKit.createTestProbe();
        ActorRef<String> first = chain(100, probe.ref());
        testKit.<String>spawn(Behaviors.withTimers(timers -> {
            timers.startSingleTimer("tick", Duration.ofSeconds(1));
            return Behaviors.receiveMessageWithSame(first::tell);
        }));

        time.timePasses(Duration.ofSeconds(1));

        probe.expectMessage(Duration.ZERO, "tick");
    }

    @Test
    void isWhatAsksGoBy() {
        ActorRef<ActorRef<String>> silent = testKit.spawn(Behaviors.ignore());
        CompletionStage<String> reply = AskPattern.ask(silent, replyTo -> replyTo, Duration.ofMinutes(1));

        time.timePasses(Duration.ofSeconds(59));
        assertThat(reply.toCompletableFuture()).isNotDone();
        time.timePasses(Duration.ofSeconds(1));

        assertThat(reply.toCompletableFuture())
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .withCauseInstanceOf(AskTimeoutException.class);
    }

    @Test
    void isWhatBackoffGoesBy() {
        TestProbe<String> probe = testKit.createTestProbe();
        Behavior<String> fragile = Behaviors.setup(context -> {
            probe.tell("started");
            return Behaviors.receiveMessage(message -> {
                throw new IllegalStateException("broken on purpose");
            });
        });
        ActorRef<String> actor = testKit.spawn(Behaviors.supervise(fragile)
                .onFailure(SupervisorStrategy.restartWithBackoff(Duration.ofMinutes(1), Duration.ofHours(1), 0)));
        probe.expectMessage("started");

        actor.tell("break");

        time.expectNoMessageFor(Duration.ofSeconds(59), probe);
        time.timePasses(Duration.ofSeconds(1));
        probe.expectMessage("started");
    }

    @Test
    void doesNotWaitForWhatBlocksOnAThreadOfItsOwn() {
        CountDownLatch free = new CountDownLatch(1);
        testKit.spawn(
                Behaviors.setup(context -> {
                    free.await();
                    return Behaviors.empty();
                }),
                DispatcherSelector.blocking());

        time.timePasses(Duration.ofSeconds(1));

        free.countDown();
    }

    @Test
    void isNotInASystemThatGoesByRealTime() {
        try (ActorTestKit real = ActorTestKit.create()) {
            assertThatThrownBy(() -> ManualTime.get(real.system()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ManualTime.config()");
        }
    }

    @Nested
    class ItsScheduler {
        private final Scheduler scheduler = testKit.scheduler();
        private final List<String> done = new ArrayList<>();

        private Cancellable once(Duration delay, String what) {
            return scheduler.scheduleOnce(delay, () -> done.add(what), Runnable::run);
        }

        @Test
        void keepsTheOrderOfTimeAndThenOfScheduling() {
            once(Duration.ofSeconds(2), "late");
            once(Duration.ofSeconds(1), "early");
            once(Duration.ofSeconds(1), "early too");

            time.timePasses(Duration.ofSeconds(2));

            assertThat(done).containsExactly("early", "early too", "late");
        }

        @Test
        void showsEachTaskItsOwnTime() {
            long start = scheduler.nanoTime();
            List<Duration> at = new ArrayList<>();
            scheduler.scheduleAtFixedRate(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    () -> at.add(Duration.ofNanos(scheduler.nanoTime() - start)),
                    Runnable::run);

            time.timePasses(Duration.ofSeconds(4));

            assertThat(at).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(3));
            assertThat(scheduler.nanoTime() - start)
                    .isEqualTo(Duration.ofSeconds(4).toNanos());
        }

        @Test
        void doesAtOnceWhatNeedNotWait() {
            once(Duration.ZERO, "now");
            once(Duration.ofSeconds(-1), "overdue");
            scheduler.scheduleWithFixedDelay(
                    Duration.ZERO, Duration.ofSeconds(1), () -> done.add("again"), Runnable::run);

            assertThat(done).containsExactly("now", "overdue", "again");
            time.timePasses(Duration.ofSeconds(1));
            assertThat(done).containsExactly("now", "overdue", "again", "again");
        }

        @Test
        void forgetsWhatIsCancelled() {
            Cancellable task = once(Duration.ofSeconds(1), "never");
            Cancellable past = once(Duration.ZERO, "once");

            assertThat(task.cancel()).isTrue();
            assertThat(task.cancel()).isFalse();
            assertThat(past.cancel()).isFalse();

            time.timePasses(Duration.ofSeconds(1));
            assertThat(done).containsExactly("once");
            assertThat(task.isCancelled()).isTrue();
            assertThat(past.isCancelled()).isFalse();
        }

        @Test
        void canWaitForever() {
            once(Duration.ofSeconds(Long.MAX_VALUE), "never");

            time.timePasses(Duration.ofDays(100_000));

            assertThat(done).isEmpty();
        }

        @Test
        void refusesWhatMakesNoSense() {
            assertThatThrownBy(() -> time.timePasses(Duration.ofNanos(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("PT-0.000000001S");
            assertThatThrownBy(
                            () -> scheduler.scheduleAtFixedRate(Duration.ZERO, Duration.ZERO, () -> {}, Runnable::run))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("PT0S");
        }
    }
}
