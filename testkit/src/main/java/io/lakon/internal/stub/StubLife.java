// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stub;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Cancellable;
import io.lakon.actor.MessageAdaptionFailure;
import io.lakon.actor.PostStop;
import io.lakon.actor.Signal;
import io.lakon.internal.behavior.ActorHost;
import io.lakon.internal.behavior.HostSignal;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.behavior.Stashes;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a behaviour under test takes its turns, on the thread of the test, and what its supervisors and stashes find there. Time
 * stands still: a backoff never ends.
 */
abstract class StubLife<T> implements ActorHost<T> {
    private Behavior<T> returned;
    private Behavior<T> behavior;
    private @Nullable Thread thread; // of the turn
    private final Stashes stashes = new Stashes();
    private @Nullable Resumption resumption; // of the last failure, if there is something to say
    private @Nullable Behavior<T> standIn; // which handles a message in place of the actor's own behaviour

    /** What could go on after a failure. */
    private record Resumption(Throwable failure, @Nullable Behavior<?> behavior) {}

    StubLife(Behavior<T> initial) {
        returned = Interpreter.validateAsInitial(initial);
        behavior = initial;
    }

    abstract InboxRef<T> self();

    /** What happens between turns: others have theirs. */
    abstract void between();

    // Turns.

    void start() {
        try {
            turn(() -> behavior = Interpreter.validateAsInitial(Interpreter.start(behavior, this)));
        } finally {
            between();
        }
    }

    public void run(T message) {
        step(() -> Interpreter.message(behavior, this, message));
    }

    public void signal(Signal signal) {
        step(() -> Interpreter.signal(behavior, this, signal));
    }

    /** Handles the first message of the inbox. */
    public void runOne() {
        T message;
        try {
            message = self().poll();
        } catch (Throwable failure) {
            signal(new MessageAdaptionFailure(failure));
            return;
        }
        if (message == null) {
            throw self().empty();
        }
        run(message);
    }

    private void step(Supplier<Behavior<T>> handling) {
        try {
            turn(() -> {
                returned = handling.get();
                behavior = Interpreter.canonicalize(returned, behavior, this);
                return behavior;
            });
        } catch (Throwable failure) {
            stopQuietly(failure);
            throw failure;
        } finally {
            between();
        }
    }

    private void stopQuietly(Throwable cause) {
        try {
            turn(() -> Interpreter.signal(behavior, this, PostStop.instance()));
        } catch (Throwable second) {
            cause.addSuppressed(second);
        }
    }

    /** Does {@code work} as if in a handler. */
    final <R> @Nullable R turn(InboxRef.Making<R> work) {
        Thread outer = thread;
        thread = Thread.currentThread();
        try {
            return work.make();
        } catch (Exception failure) {
            throw Interpreter.unchecked(failure);
        } finally {
            thread = outer;
        }
    }

    @Override
    public final void checkTurn() {
        if (Thread.currentThread() != thread) {
            throw new UnsupportedOperationException("The context of " + self() + " was used outside of its turns: only"
                    + " handlers and setups use it, on the thread that runs them");
        }
    }

    public Behavior<T> returnedBehavior() {
        return returned;
    }

    public Behavior<T> currentBehavior() {
        return behavior;
    }

    // What supervisors and stashes need.

    @Override
    public final Behavior<T> current() {
        return Interpreter.innermost(standIn == null ? behavior : standIn);
    }

    @Override
    public final @Nullable Behavior<T> standIn(@Nullable Behavior<T> other) {
        Behavior<T> before = standIn;
        standIn = other;
        return before;
    }

    @Override
    public final Behavior<T> handle(Behavior<T> other, T message) {
        Behavior<T> before = standIn(other);
        try {
            return Interpreter.canonicalize(Interpreter.message(other, this, message), other, this);
        } finally {
            standIn(before);
        }
    }

    @Override
    public final void resumeWith(Throwable failure, @Nullable Behavior<?> next) {
        resumption = new Resumption(failure, next);
    }

    @Override
    public final @Nullable Behavior<?> resumption(Throwable failure) {
        Resumption last = resumption;
        return last != null && last.failure() == failure ? last.behavior() : Behaviors.same();
    }

    @Override
    public final Stashes stashes() {
        return stashes;
    }

    @Override
    public final int stashesMade() {
        return stashes.made();
    }

    @Override
    public final Object keep(Object message) {
        return message;
    }

    @Override
    public final Object content(Object kept) {
        return kept;
    }

    @Override
    public final <R> R takeUp(Object kept, Function<Object, R> handler, R otherwise) {
        return handler.apply(kept);
    }

    @Override
    public final void settle(Object kept) {}

    @Override
    public final Cancellable signalAfter(Duration delay, HostSignal signal) {
        return Cancellable.alreadyCancelled();
    }

    @Override
    public final long nanoTime() {
        return 0;
    }

    // Nobody looks at it from outside, and nothing is published.

    @Override
    public final void resumed(Throwable failure) {}

    @Override
    public final void restarting(Throwable failure, boolean backingOff) {}

    @Override
    public final void restarted() {}

    @Override
    public final void recovered() {}

    @Override
    public final void deadLetter(Object kept) {}

    @Override
    public final void dropped(Object message, String reason) {}

    @Override
    public final void unhandled(Object message) {}
}
