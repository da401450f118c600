// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Done;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

class LoggingTestKitTest {
    private static final String LOGGER = "shop";

    @AutoClose
    static final ActorTestKit testKit = ActorTestKit.create(ConfigFactory.parseString(
                    "lakon.actor.testkit.typed { filter-leeway = 20ms, expect-no-message-default = 10ms }")
            .withFallback(ActorTestKit.applicationTestConfig()));

    /** Logs what it is told, as a warning. */
    private static Behavior<String> clerk() {
        return Behaviors.setup(context -> {
            context.setLoggerName(LOGGER + ".clerk");
            return Behaviors.receiveMessageWithSame(message -> context.getLog().warn(message));
        });
    }

    private static void log(Level level, String message) {
        LoggerFactory.getLogger(LOGGER).atLevel(level).log(message);
    }

    private static Done expect(LoggingTestKit expected, Runnable block) {
        return expected.withLoggerName(LOGGER).expect(testKit.system(), () -> {
            block.run();
            return Done.getInstance();
        });
    }

    @Test
    void whatAnActorLogsIsAwaited() {
        ActorTestKit patient = ActorTestKit.create("patient");
        try {
            ActorRef<String> clerk = patient.spawn(clerk(), "clerk");

            Done done = LoggingTestKit.warn("no chairs")
                    .withLoggerName(LOGGER)
                    .withSource("lakon://patient/user/clerk")
                    .expect(patient.system(), () -> {
                        clerk.tell("we have no chairs");
                        return Done.getInstance();
                    });

            assertThat(done).isEqualTo(Done.getInstance());
        } finally {
            patient.shutdownTestKit();
        }
    }

    @Test
    void whatIsNotLoggedFailsTheTest() {
        assertThatThrownBy(() -> expect(LoggingTestKit.info("chairs"), () -> log(Level.WARN, "chairs")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Expected 1 log event(s) at shop, containing [chairs], of level [INFO] within 0.02s, but"
                        + " there were 0; others were [WARN shop chairs]");
    }

    @Test
    void severalOccurrencesAreExpected() {
        expect(LoggingTestKit.debug("chair").withOccurrences(2), () -> {
            log(Level.DEBUG, "a chair");
            log(Level.DEBUG, "another chair");
        });
    }

    @Test
    void oneTooManyFailsTheTest() {
        Runnable twice = () -> {
            log(Level.INFO, "chair");
            log(Level.INFO, "chair");
        };

        assertThatThrownBy(() -> expect(LoggingTestKit.info("chair"), twice))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but there were 2");
        expect(LoggingTestKit.info("chair").withCheckExcess(false), twice);
    }

    @Test
    void nothingIsExpected() {
        LoggingTestKit none = LoggingTestKit.error("chair").withOccurrences(0);

        expect(none, () -> log(Level.INFO, "chair"));

        assertThatThrownBy(() -> expect(none, () -> log(Level.ERROR, "chair")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but there was one");
    }

    @Test
    void aCauseIsExpected() {
        expect(
                LoggingTestKit.error(RuntimeException.class),
                () -> LoggerFactory.getLogger(LOGGER).error("failed", new TestException("at work")));
    }

    @Test
    void eventsAreToldApartByAllThatIsSaidOfThem() {
        LoggingEvent event = LoggingEvent.create(
                Level.INFO,
                LOGGER,
                "main",
                "sold 3 chairs",
                0,
                Optional.empty(),
                Optional.of(new IllegalStateException()),
                Map.of("lakonSource", "lakon://shop/user/clerk", "customer", "Ana"));
        LoggingTestKit any = LoggingTestKit.empty();

        assertThat(any.matches(event)).isTrue();
        assertThat(any.withMessageRegex("sold \\d+").matches(event)).isTrue();
        assertThat(any.withMessageRegex("^\\d+").matches(event)).isFalse();
        assertThat(any.withMdc(Map.of("customer", "Ana")).matches(event)).isTrue();
        assertThat(any.withMdc(Map.of("customer", "Bob")).matches(event)).isFalse();
        assertThat(any.withSource("lakon://shop/user/clerk").matches(event)).isTrue();
        assertThat(any.withSource("lakon://shop/user/guard").matches(event)).isFalse();
        assertThat(any.withCause(TestException.class).matches(event)).isFalse();
        assertThat(LoggingTestKit.custom(one -> one.threadName().equals("main")).matches(event))
                .isTrue();
        assertThat(any.withLogLevel(Level.WARN).withLogLevel(Level.INFO).matches(event))
                .isTrue();
    }

    @Test
    void aDeadLetterIsExpected() {
        ch.qos.logback.classic.Logger lakon = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("io.lakon");
        ch.qos.logback.classic.Level before = lakon.getLevel();
        ActorRef<String> gone = testKit.spawn(clerk());
        testKit.stop(gone);

        lakon.setLevel(ch.qos.logback.classic.Level.INFO);
        try {
            LoggingTestKit.deadLetters().withLoggerName("io.lakon").expect(testKit.system(), () -> {
                gone.tell("too late");
                return Done.getInstance();
            });
        } finally {
            lakon.setLevel(before);
        }
    }
}
