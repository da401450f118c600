// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.DeadLetter;
import io.lakon.actor.DispatcherSelector;
import io.lakon.actor.Dropped;
import io.lakon.actor.InvalidActorNameException;
import io.lakon.actor.PostStop;
import io.lakon.actor.UnhandledMessage;
import io.lakon.actor.eventstream.EventStream;
import io.lakon.testkit.Greeter.Greet;
import io.lakon.testkit.Greeter.Greeting;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ActorTestKitTest {
    @AutoClose
    static final ActorTestKit testKit = ActorTestKit.create();

    @Test
    void runsTheActorUnderTestAndAProbeThatItAnswers() {
        TestProbe<Greeting> probe = testKit.createTestProbe();
        ActorRef<Greet> greeter = testKit.spawn(Greeter.create());

        greeter.tell(new Greet("Ana", probe.ref()));

        probe.expectMessage(new Greeting("Hello, Ana"));
    }

    @Test
    void waitsForAnAskAsLongAsItsTimeout() throws Exception {
        ActorRef<Greet> greeter = testKit.spawn(Greeter.create());

        Greeting greeting = AskPattern.<Greet, Greeting>ask(
                        greeter, replyTo -> new Greet("Ana", replyTo), testKit.timeout(), testKit.scheduler())
                .toCompletableFuture()
                .get(testKit.timeout().toMillis(), TimeUnit.MILLISECONDS);

        assertThat(greeting).isEqualTo(new Greeting("Hello, Ana"));
    }

    @Test
    void isNamedAfterTheTestThatMakesIt() {
        assertThat(testKit.system().name()).isEqualTo("ActorTestKitTest");
    }

    @Test
    void spawnsUnderTheGivenName() {
        ActorRef<Greet> greeter = testKit.spawn(Greeter.create(), "greeter");

        assertThat(greeter.path()).hasToString("lakon://ActorTestKitTest/user/greeter");
    }

    @Test
    void spawnsOnTheGivenDispatcher() {
        TestProbe<String> probe = testKit.createTestProbe();

        testKit.spawn(
                Behaviors.setup(context -> {
                    probe.tell(Thread.currentThread().getName());
                    return Behaviors.empty();
                }),
                DispatcherSelector.blocking());

        assertThat(probe.receiveMessage()).contains("default-blocking-io-dispatcher");
    }

    @Test
    void refusesANameThatIsTakenWhereTheTestAsksForIt() {
        testKit.spawn(Greeter.create(), "taken");

        assertThatThrownBy(() -> testKit.spawn(Greeter.create(), "taken"))
                .isInstanceOf(InvalidActorNameException.class)
                .satisfies(refused -> assertThat(refused.getSuppressed()[0].getStackTrace())
                        .anyMatch(frame -> frame.getClassName().startsWith(ActorTestKitTest.class.getName())));
    }

    @Test
    void hasStoppedAnActorWhenStopReturns() {
        TestProbe<String> probe = testKit.createTestProbe();
        Behavior<Greet> behavior = Behaviors.receive(Greet.class)
                .onSignal(PostStop.class, signal -> {
                    probe.tell("stopped");
                    return Behaviors.same();
                })
                .build();
        ActorRef<Greet> first = testKit.spawn(behavior, "one-after-the-other");

        testKit.stop(first);
        ActorRef<Greet> second = testKit.spawn(behavior, "one-after-the-other");

        probe.expectMessage("stopped");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void stopsOnlyWhatItHasSpawned() {
        TestProbe<ActorRef<Void>> probe = testKit.createTestProbe();
        testKit.spawn(Behaviors.setup(context -> {
            probe.tell(context.spawn(Behaviors.<Void>empty(), "child"));
            return Behaviors.empty();
        }));
        ActorRef<Void> child = probe.receiveMessage();

        assertThatThrownBy(() -> testKit.stop(child))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(child.toString());
    }

    @Test
    void outlivesActorsThatFail() {
        TestProbe<Greeting> probe = testKit.createTestProbe();
        ActorRef<Greet> broken = testKit.spawn(Behaviors.setup(context -> {
            throw new TestException("broken on purpose");
        }));

        probe.expectTerminated(broken);

        testKit.spawn(Greeter.create()).tell(new Greet("Ana", probe.ref()));
        probe.expectMessage(new Greeting("Hello, Ana"));
    }

    @Test
    void showsDeadLetters() {
        TestProbe<Greeting> probe = testKit.createTestProbe();
        ActorRef<Greet> greeter = testKit.spawn(Greeter.create());
        testKit.stop(greeter);
        TestProbe<DeadLetter> deadLetters = testKit.createDeadLetterProbe();
        Greet tooLate = new Greet("Ana", probe.ref());

        greeter.tell(tooLate);

        DeadLetter deadLetter = deadLetters.receiveMessage();
        assertThat(deadLetter.message()).isEqualTo(tooLate);
        assertThat(deadLetter.recipient()).isEqualTo(greeter);
        deadLetters.stop();
    }

    @Test
    void showsMessagesThatWereNotHandled() {
        TestProbe<Greeting> probe = testKit.createTestProbe();
        ActorRef<Greet> greeter = testKit.spawn(Greeter.create());
        TestProbe<UnhandledMessage> unhandled = testKit.createUnhandledMessageProbe();
        Greet nobody = new Greet("", probe.ref());

        greeter.tell(nobody);

        assertThat(unhandled.receiveMessage().message()).isEqualTo(nobody);
        unhandled.stop();
    }

    @Test
    void showsWhatIsDropped() {
        TestProbe<Dropped> dropped = testKit.createDroppedMessageProbe();
        ActorRef<String> anybody = testKit.system().deadLetters();
        Dropped report = new Dropped("a", "no room", anybody, anybody);

        testKit.system().eventStream().tell(new EventStream.Publish<>(report)); // as a full mailbox does

        dropped.expectMessage(report);
        dropped.stop();
    }

    @Test
    void readsTheConfigurationOfTests() {
        assertThat(testKit.system().settings().config().getBoolean("for-tests-only"))
                .isTrue();
        assertThat(testKit.testKitSettings().expectNoMessageDefault()).isEqualTo(Duration.ofMillis(10));
    }

    @Test
    void takesSettingsOfItsOwnInPlaceOfThoseOfTests() {
        Config own = ConfigFactory.parseString("lakon.actor.testkit.typed.single-expect-default = 7s");

        try (ActorTestKit other = ActorTestKit.create(own)) {
            assertThat(other.system().name()).isEqualTo("ActorTestKitTest");
            assertThat(other.testKitSettings().singleExpectDefault()).isEqualTo(Duration.ofSeconds(7));
            assertThat(other.system().settings().config().hasPath("for-tests-only"))
                    .isFalse();
        }
    }

    @Test
    void takesSettingsInPlaceOfThoseOfItsConfiguration() {
        TestKitSettings own = TestKitSettings.create(ConfigFactory.parseString("single-expect-default = 7s")
                .withFallback(testKit.system().settings().config().getConfig("lakon.actor.testkit.typed")));

        try (ActorTestKit other = ActorTestKit.create("other", ConfigFactory.empty(), own)) {
            assertThat(other.testKitSettings()).isEqualTo(own);
            assertThat(other.createTestProbe().settings()).isEqualTo(own);
        }
    }

    @Test
    void endsAllActorsAndThreadsWhenItIsShutDown() throws Exception {
        ActorTestKit other = ActorTestKit.create("to-be-shut-down");
        TestProbe<Thread> probe = other.createTestProbe();
        other.spawn(Behaviors.setup(context -> {
            probe.tell(Thread.currentThread());
            return Behaviors.empty();
        }));
        Thread thread = probe.receiveMessage();

        other.shutdownTestKit();
        other.shutdownTestKit(); // once more changes nothing

        thread.join(other.timeout().toMillis()); // its work is over, its last steps may be not
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void refusesWorkWhenItIsShutDown() {
        ActorTestKit other = ActorTestKit.create("shut-down");

        other.close();

        assertThatThrownBy(() -> other.spawn(Greeter.create()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The test kit [shut-down] has been shut down");
    }

    @Test
    void saysWhatIsLeftWhenItTakesTooLongToShutDown() {
        CountDownLatch free = new CountDownLatch(1);
        ActorTestKit stuck = ActorTestKit.create(
                "stuck", ConfigFactory.parseString("lakon.actor.testkit.typed.system-shutdown-default = 10ms"));
        stuck.spawn(Behaviors.setup(context -> Behaviors.stopped(free::await)), "last-words");

        assertThatThrownBy(stuck::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("The actor system [stuck] has not ended within 0.01s")
                .hasMessageContaining("last-words");

        free.countDown();
        ActorTestKit.shutdown(stuck.system(), Duration.ofSeconds(10));
    }

    @Test
    void canBeToldThatItsEndMayTakeLong() {
        CountDownLatch free = new CountDownLatch(1);
        ActorTestKit stuck = ActorTestKit.create();
        stuck.spawn(Behaviors.setup(context -> Behaviors.stopped(free::await)));

        ActorTestKit.shutdown(stuck.system(), Duration.ofMillis(1), false);

        free.countDown();
        stuck.close();
    }
}
