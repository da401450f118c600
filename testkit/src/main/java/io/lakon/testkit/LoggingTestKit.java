// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import io.lakon.actor.ActorSystem;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Expects something to be logged, once unless it says otherwise, while a block of a test runs or soon after.
 *
 * <pre>{@code
 * LoggingTestKit.warn("out of stock").expect(testKit.system(), () -> {
 *     shop.tell(new Buy("chair"));
 *     return null;
 * });
 * }</pre>
 *
 * <p>It listens through Logback, which the project brings along for its tests: {@code ch.qos.logback:logback-classic}. What
 * Logback's configuration keeps from being logged it does not hear: a level that is off, or a logger whose {@code additivity} is
 * off unless {@link #withLoggerName} names that. What is logged goes to the appenders as well.
 *
 * <p>A value: each {@code with} method returns a changed copy. All that was said of an event has to be true of it.
 */
public final class LoggingTestKit {
    private static final LoggingTestKit EMPTY = new LoggingTestKit(1, Logger.ROOT_LOGGER_NAME, true, Map.of());
    private static final int OTHERS_SHOWN = 10;

    private final int occurrences;
    private final String loggerName;
    private final boolean checkExcess;
    private final Map<String, Criterion> criteria;

    /** What has to be true of an event, and how that is said. */
    private record Criterion(String wanted, Predicate<LoggingEvent> test) {}

    private LoggingTestKit(int occurrences, String loggerName, boolean checkExcess, Map<String, Criterion> criteria) {
        this.occurrences = occurrences;
        this.loggerName = loggerName;
        this.checkExcess = checkExcess;
        this.criteria = criteria;
    }

    /** Any event. */
    public static LoggingTestKit empty() {
        return EMPTY;
    }

    public static LoggingTestKit messageContains(String text) {
        return EMPTY.withMessageContains(text);
    }

    public static LoggingTestKit trace(String messageIncludes) {
        return messageContains(messageIncludes).withLogLevel(Level.TRACE);
    }

    public static LoggingTestKit debug(String messageIncludes) {
        return messageContains(messageIncludes).withLogLevel(Level.DEBUG);
    }

    public static LoggingTestKit info(String messageIncludes) {
        return messageContains(messageIncludes).withLogLevel(Level.INFO);
    }

    public static LoggingTestKit warn(String messageIncludes) {
        return messageContains(messageIncludes).withLogLevel(Level.WARN);
    }

    public static LoggingTestKit warn(Class<? extends Throwable> cause) {
        return EMPTY.withLogLevel(Level.WARN).withCause(cause);
    }

    public static LoggingTestKit error(String messageIncludes) {
        return messageContains(messageIncludes).withLogLevel(Level.ERROR);
    }

    public static LoggingTestKit error(Class<? extends Throwable> cause) {
        return EMPTY.withLogLevel(Level.ERROR).withCause(cause);
    }

    public static LoggingTestKit custom(Predicate<LoggingEvent> test) {
        return EMPTY.withCustom(test);
    }

    /** The report of a dead letter, which is logged as often as {@code lakon.log-dead-letters} says. */
    public static LoggingTestKit deadLetters() {
        return EMPTY.withLogLevel(Level.INFO).withMessageRegex("was not delivered.*dead letters so far");
    }

    /**
     * How many such events there are to be. If none, it listens for {@code expect-no-message-default} of the settings after the
     * block; else it does not wait for more than these.
     */
    public LoggingTestKit withOccurrences(int number) {
        return new LoggingTestKit(number, loggerName, checkExcess, criteria);
    }

    /** Whether an event too many, if it is noticed, fails the test; as it does unless this says otherwise. */
    public LoggingTestKit withCheckExcess(boolean check) {
        return new LoggingTestKit(occurrences, loggerName, check, criteria);
    }

    /** Of this logger, or of one whose name begins with this one and a dot. */
    public LoggingTestKit withLoggerName(String name) {
        return new LoggingTestKit(occurrences, name, checkExcess, criteria);
    }

    public LoggingTestKit withLogLevel(Level level) {
        return with("of level", level.toString(), event -> event.level() == level);
    }

    /** Logged by the actor of this path, with its address: {@code lakonSource} of the MDC says so. */
    public LoggingTestKit withSource(String path) {
        return with("from", path, event -> path.equals(event.getMdc().get("lakonSource")));
    }

    public LoggingTestKit withMessageContains(String text) {
        return with("containing", text, event -> event.message().contains(text));
    }

    /** With a message in which this expression is found. */
    public LoggingTestKit withMessageRegex(String expression) {
        Pattern pattern = Pattern.compile(expression);
        return with(
                "matching",
                expression,
                event -> pattern.matcher(event.message()).find());
    }

    /** With a cause that is one of these, itself and not by a cause of its own. */
    public LoggingTestKit withCause(Class<? extends Throwable> type) {
        return with(
                "caused by",
                type.getName(),
                event -> event.getThrowable().filter(type::isInstance).isPresent());
    }

    /** With these entries in the MDC, and perhaps others. */
    public LoggingTestKit withMdc(Map<String, String> entries) {
        return with(
                "in the MDC",
                entries.toString(),
                event -> event.getMdc().entrySet().containsAll(entries.entrySet()));
    }

    public LoggingTestKit withCustom(Predicate<LoggingEvent> test) {
        return with("fulfilling", test.toString(), test);
    }

    private LoggingTestKit with(String kind, String wanted, Predicate<LoggingEvent> test) {
        Map<String, Criterion> more = new LinkedHashMap<>(criteria);
        more.put(kind, new Criterion(wanted, test));
        return new LoggingTestKit(occurrences, loggerName, checkExcess, more);
    }

    /** Whether all that was said is true of {@code event}, but for the name of its logger. */
    public boolean matches(LoggingEvent event) {
        return criteria.values().stream().allMatch(criterion -> criterion.test.test(event));
    }

    /**
     * Runs {@code block} and returns what it returns; fails unless as many events as are to be have been logged by then, or are
     * within {@code filter-leeway} of the settings of {@code system}. Events on any thread count, of whichever system.
     *
     * @throws IllegalStateException if logging does not go through Logback
     */
    public <T> T expect(ActorSystem<?> system, Supplier<T> block) {
        TestKitSettings settings = TestKitSettings.create(system);
        Semaphore hits = new Semaphore(0);
        Queue<LoggingEvent> others = new ConcurrentLinkedQueue<>();
        LogListener listener = listen(hits, others);
        try {
            T result = block.get();
            if (occurrences == 0) {
                expectNone(hits, settings.expectNoMessageDefault());
            } else {
                expectAll(hits, others, settings.filterLeeway());
            }
            return result;
        } catch (InterruptedException interrupted) {
            throw Guardian.interrupted("waiting for " + this, interrupted);
        } finally {
            listener.close();
        }
    }

    private LogListener listen(Semaphore hits, Queue<LoggingEvent> others) {
        try {
            return LogListener.listen(loggerName, event -> {
                if (matches(event)) {
                    hits.release();
                } else {
                    others.add(event);
                }
            });
        } catch (LinkageError | IllegalStateException without) {
            throw new IllegalStateException(
                    "A LoggingTestKit listens through Logback, and logging does not go there: have"
                            + " ch.qos.logback:logback-classic, and no other binding of SLF4J, on the class path of the tests",
                    without);
        }
    }

    private void expectNone(Semaphore hits, Duration max) throws InterruptedException {
        if (checkExcess && hits.tryAcquire(max.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new AssertionError("Expected " + this + ", but there was one");
        }
    }

    private void expectAll(Semaphore hits, Queue<LoggingEvent> others, Duration max) throws InterruptedException {
        if (!hits.tryAcquire(occurrences, max.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new AssertionError("Expected " + this + " within " + TestKitSettings.text(max) + ", but there were "
                    + hits.availablePermits() + "; others were " + shown(others));
        }
        if (checkExcess && hits.availablePermits() > 0) {
            throw new AssertionError(
                    "Expected " + this + ", but there were " + (occurrences + hits.availablePermits()));
        }
    }

    private static List<String> shown(Queue<LoggingEvent> others) {
        return others.stream()
                .limit(OTHERS_SHOWN)
                .map(event -> event.level() + " " + event.loggerName() + " " + event.message())
                .toList();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder()
                .append(occurrences)
                .append(" log event(s) at ")
                .append(loggerName);
        criteria.forEach((kind, criterion) -> text.append(", ")
                .append(kind)
                .append(" [")
                .append(criterion.wanted)
                .append(']'));
        return text.toString();
    }
}
