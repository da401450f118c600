// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Done;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.eventstream.EventStream;
import io.lakon.actor.function.Creator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An actor whose messages a test takes out one by one: it plays the actors around the one under test.
 *
 * <p>Give its {@link #ref} to the actor under test, as {@code replyTo} or in place of a collaborator, and say what is to
 * come. Messages are taken in the order in which they came, each once, whether or not it was the one expected. The ends of
 * actors that {@link #expectTerminated} waits for are not among them.
 *
 * <p>A time given to a probe is lengthened by {@code timefactor} of the settings; where none is given, they have one. It is
 * real time, even where {@link ManualTime} stands still.
 *
 * <p>The reference is for everyone; the probe itself is read by one thread at a time.
 */
public final class TestProbe<M> implements RecipientRef<M> {
    static final String NAME = "probe";

    private static final Duration AWAIT_INTERVAL = Duration.ofMillis(10);

    private final TestKitSettings settings;
    private final ProbeActor<M> actor;

    // Those of the block that is running; outside of every block, none.
    private @Nullable Patience limit;
    private boolean lastWasSilence;

    private TestProbe(Guardian guardian, String name) {
        this.settings = guardian.settings();
        this.actor = new ProbeActor<>(guardian, name);
    }

    static <M> TestProbe<M> in(Guardian guardian, String name) {
        return new TestProbe<>(guardian, name);
    }

    /**
     * Makes a probe in the system of an {@link ActorTestKit}.
     *
     * @throws IllegalArgumentException if it is another system
     */
    public static <M> TestProbe<M> create(ActorSystem<?> system) {
        return create(NAME, system);
    }

    /** Makes a probe; the class only tells the compiler what it receives. */
    public static <M> TestProbe<M> create(Class<M> type, ActorSystem<?> system) {
        return create(system);
    }

    /** Makes a probe with this name and a number: {@code /user/name-1}. */
    public static <M> TestProbe<M> create(String name, ActorSystem<?> system) {
        return in(Guardian.of(system), name);
    }

    /** Makes a probe with this name and a number; the class only tells the compiler what it receives. */
    public static <M> TestProbe<M> create(String name, Class<M> type, ActorSystem<?> system) {
        return create(name, system);
    }

    /** The reference to the probe, for the actors under test. */
    public ActorRef<M> ref() {
        return actor.ref();
    }

    /** As {@link #ref}. */
    public ActorRef<M> getRef() {
        return ref();
    }

    @Override
    public void tell(M message) {
        ref().tell(message);
    }

    /** Those of the kit, or those that the probe was made with. */
    public TestKitSettings settings() {
        return settings;
    }

    /** Fails unless the next message comes in time and is equal to {@code expected}; returns the one that came. */
    public <T extends M> T expectMessage(T expected) {
        return expectEqual(patience(), "", expected);
    }

    /** As the method without it, in {@code max}, dilated. */
    public <T extends M> T expectMessage(Duration max, T expected) {
        return expectEqual(patience(max), "", expected);
    }

    /** As the method without it; {@code hint} says in the failure what the message was for. */
    public <T extends M> T expectMessage(Duration max, String hint, T expected) {
        return expectEqual(patience(max), hint, expected);
    }

    @SuppressWarnings("unchecked") // equal, and so as good
    private <T extends M> T expectEqual(Patience patience, String hint, T expected) {
        String what = "message " + described(expected);
        M message = next(patience, hint, what);
        if (!expected.equals(message)) {
            throw unexpected(patience, hint, what, message);
        }
        return (T) message;
    }

    /** Fails unless the next message comes in time and is a {@code type}; returns it. */
    public <T extends M> T expectMessageClass(Class<T> type) {
        return expectInstance(patience(), type);
    }

    /** As the method without it, in {@code max}, dilated. */
    public <T extends M> T expectMessageClass(Class<T> type, Duration max) {
        return expectInstance(patience(max), type);
    }

    private <T extends M> T expectInstance(Patience patience, Class<T> type) {
        String what = "a message that is a " + type.getName();
        M message = next(patience, "", what);
        if (!type.isInstance(message)) {
            throw unexpected(patience, "", what, message);
        }
        return type.cast(message);
    }

    /** The next message; fails if none comes in time. */
    public M receiveMessage() {
        return next(patience(), "", "a message");
    }

    /** As the method without it, in {@code max}, dilated. */
    public M receiveMessage(Duration max) {
        return next(patience(max), "", "a message");
    }

    /** The next {@code count} messages; fails if they are not all there in time. */
    public List<M> receiveSeveralMessages(int count) {
        return several(patience(), count);
    }

    /** As the method without it, all of them in {@code max}, dilated. */
    public List<M> receiveSeveralMessages(int count, Duration max) {
        return several(patience(max), count);
    }

    private List<M> several(Patience patience, int count) {
        List<M> received = new ArrayList<>();
        while (received.size() < count) {
            M message = poll(patience);
            if (message == null) {
                String some = received.size() + ": " + received;
                throw failure("", "expected " + count + " messages " + patience + ", but received " + some);
            }
            received.add(message);
        }
        return received;
    }

    /**
     * Fails if a message has come, or comes before {@code expect-no-message-default} of the settings is over; waits it out.
     */
    public void expectNoMessage() {
        expectNone(Patience.of(settings.expectNoMessageDefault()));
    }

    /** Fails if a message has come, or comes before {@code max} is over; waits it out. */
    public void expectNoMessage(Duration max) {
        expectNone(patience(max));
    }

    private void expectNone(Patience patience) {
        M message = poll(patience);
        lastWasSilence = true;
        if (message != null) {
            throw unexpected(patience, "", "no message", message);
        }
    }

    /**
     * Shows each message to {@code fisher}, until that says that it was the last; returns those that it kept, in order.
     *
     * <p>Fails if {@code fisher} says so, or if it has not seen the last one when {@code max} is over. The time is for all
     * messages together. See {@link FishingOutcomes} for what it can say.
     */
    public List<M> fishForMessage(Duration max, Function<M, FishingOutcome> fisher) {
        return fishForMessage(max, "", fisher);
    }

    /** As the method without it; {@code hint} says in the failure what was fished for. */
    public List<M> fishForMessage(Duration max, String hint, Function<M, FishingOutcome> fisher) {
        Patience patience = patience(max);
        List<M> kept = new ArrayList<>();
        List<M> ignored = new ArrayList<>();
        while (true) {
            M message = poll(patience);
            if (message == null) {
                throw failure(hint, "expected a last message " + patience + "; kept " + kept + ", ignored " + ignored);
            }
            FishingOutcome outcome = fisher.apply(message);
            if (outcome instanceof FishingOutcome.Fail fail) {
                throw failure(
                        hint,
                        fail.error() + ": received " + described(message) + "; kept " + kept + ", ignored " + ignored);
            }
            (outcome instanceof FishingOutcome.ContinueAndIgnore ? ignored : kept).add(message);
            if (outcome instanceof FishingOutcome.Complete) {
                return kept;
            }
        }
    }

    /** Fails unless {@code other} stops in time, or has stopped already. */
    public <U> void expectTerminated(ActorRef<U> other) {
        expectEnd(other, getRemainingOrDefault());
    }

    /** As the method without it, in {@code max}, dilated. */
    public <U> void expectTerminated(ActorRef<U> other, Duration max) {
        expectEnd(other, settings.dilated(max));
    }

    void expectEnd(ActorRef<?> other, Duration max) {
        await(actor.watch(other), max, "the end of " + other);
    }

    void subscribe(ActorRef<EventStream.Command> events, Class<? extends M> topic) {
        await(actor.subscribe(events, topic), settings.defaultTimeout(), "to be subscribed to " + topic.getName());
    }

    private void await(CompletableFuture<Done> future, Duration max, String what) {
        try {
            future.get(max.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw failure("", "expected " + what + " " + Patience.of(max) + ", but it did not come");
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            throw Guardian.interrupted("expecting " + what, interrupted);
        }
    }

    /** As the method with an interval, which is 10 ms, in the time that the settings give to what must happen. */
    public <A> A awaitAssert(Creator<A> assertion) {
        return assertWithin(patience(), AWAIT_INTERVAL, assertion);
    }

    /** As the method with an interval, which is 10 ms. */
    public <A> A awaitAssert(Duration max, Creator<A> assertion) {
        return assertWithin(patience(max), AWAIT_INTERVAL, assertion);
    }

    /**
     * Makes an assertion again and again, with {@code interval} between, until it throws nothing; returns what it returns.
     * Fails, with what it threw last, if it still throws when {@code max} is over.
     *
     * <p>For what no message tells of. It is made on the calling thread, at least once.
     */
    public <A> A awaitAssert(Duration max, Duration interval, Creator<A> assertion) {
        return assertWithin(patience(max), interval, assertion);
    }

    private <A> A assertWithin(Patience patience, Duration interval, Creator<A> assertion) {
        while (true) {
            try {
                return assertion.create();
            } catch (Exception | AssertionError notYet) {
                long left = patience.left();
                if (left == 0) {
                    throw new AssertionError(
                            prefix("") + "it was not so " + patience + ": " + notYet.getMessage(), notYet);
                }
                try {
                    TimeUnit.NANOSECONDS.sleep(Math.min(left, interval.toNanos()));
                } catch (InterruptedException interrupted) {
                    throw Guardian.interrupted("waiting for an assertion to hold", interrupted);
                }
            }
        }
    }

    /** As the method with a minimum, which is none. */
    public <T> T within(Duration max, Supplier<T> block) {
        return within(Duration.ZERO, max, block);
    }

    /**
     * Runs {@code block}: what it expects without a time of its own has what is left of {@code max}. Fails if the block
     * takes longer, unless the last that it did was to expect no message, or if it takes less than {@code min}.
     *
     * <p>Inside another block {@code max} is not longer than what is left of that one's. {@code min} is not lengthened.
     */
    public <T> T within(Duration min, Duration max, Supplier<T> block) {
        Patience outer = limit;
        Patience inner = patience(max);
        if (outer != null && outer.left() < inner.left()) {
            inner = Patience.of(Duration.ofNanos(outer.left()));
        }
        limit = inner;
        lastWasSilence = false;
        T result;
        try {
            result = block.get();
        } finally {
            limit = outer;
        }
        Duration taken = inner.taken();
        String took = "the block took " + TestKitSettings.text(taken);
        if (taken.compareTo(min) < 0) {
            throw failure("", took + ", which is less than " + TestKitSettings.text(min));
        }
        if (taken.compareTo(inner.max()) > 0 && !lastWasSilence) {
            throw failure("", took + ", which is more than " + TestKitSettings.text(inner.max()));
        }
        return result;
    }

    /**
     * How much of its time the block of {@link #within} has left.
     *
     * @throws AssertionError outside of every such block
     */
    public Duration getRemaining() {
        if (limit == null) {
            throw failure("", "getRemaining() means something only inside within()");
        }
        return Duration.ofNanos(limit.left());
    }

    /** How much the block of {@link #within} has left; outside, {@code single-expect-default} of the settings. */
    public Duration getRemainingOrDefault() {
        return getRemainingOr(settings.singleExpectDefault());
    }

    /** How much the block of {@link #within} has left; outside, {@code otherwise}. */
    public Duration getRemainingOr(Duration otherwise) {
        return limit == null ? otherwise : getRemaining();
    }

    /** Stops the probe's actor. What has come can still be read. */
    public void stop() {
        actor.stop();
    }

    // How long, and what is said when it was too long.

    /** A time to wait, from its making on. */
    private record Patience(Duration max, long since) {
        static Patience of(Duration max) {
            return new Patience(max, System.nanoTime());
        }

        /** In nanoseconds; 0 when it is over. */
        long left() {
            return Math.max(0, max.minus(taken()).toNanos());
        }

        Duration taken() {
            return Duration.ofNanos(System.nanoTime() - since);
        }

        @Override
        public String toString() {
            return "within " + TestKitSettings.text(max);
        }
    }

    private Patience patience() {
        return Patience.of(getRemainingOrDefault());
    }

    private Patience patience(Duration max) {
        return Patience.of(settings.dilated(max));
    }

    private @Nullable M poll(Patience patience) {
        lastWasSilence = false;
        try {
            return actor.poll(patience.left());
        } catch (InterruptedException interrupted) {
            throw Guardian.interrupted("waiting for a message", interrupted);
        }
    }

    private M next(Patience patience, String hint, String expected) {
        M message = poll(patience);
        if (message == null) {
            throw failure(hint, "expected " + expected + " " + patience + ", but nothing came");
        }
        return message;
    }

    private AssertionError unexpected(Patience patience, String hint, String expected, M message) {
        List<M> unread = actor.unread();
        return failure(
                hint,
                "expected " + expected + " " + patience + ", but received " + described(message)
                        + (unread.isEmpty() ? "" : ", and then " + unread));
    }

    private AssertionError failure(String hint, String text) {
        return new AssertionError(prefix(hint) + text);
    }

    private String prefix(String hint) {
        return ref().path().name() + ": " + (hint.isEmpty() ? "" : hint + ": ");
    }

    static String described(Object message) {
        return "[" + message + "] (" + message.getClass().getName() + ")";
    }

    @Override
    public String toString() {
        return "TestProbe(" + ref() + ")";
    }
}
