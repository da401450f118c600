// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Cancellable;
import io.lakon.actor.TimerScheduler;
import io.lakon.actor.TypedActorContext;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What behaviours of this toolkit need of the actor they run in, beyond its public context. */
public interface ActorHost<T> extends ActorContext<T> {
    static <T> ActorHost<T> of(TypedActorContext<T> context) {
        if (context.asJava() instanceof ActorHost<T> host) {
            return host;
        }
        throw new IllegalArgumentException(
                "[" + context.getClass().getName() + "] is not the context of an actor of this system");
    }

    TimerScheduler<T> timers();

    void cancelTimers();

    /** Stops the children. If there are any, true: {@link HostSignal.ChildrenStopped} follows when none is left. */
    boolean stopChildren();

    /** Gives {@code signal} to the behaviour after {@code delay}, past the mailbox. */
    Cancellable signalAfter(Duration delay, HostSignal signal);

    /** The clock for limits within a time, in nanoseconds from an arbitrary origin. */
    long nanoTime();

    /** How many messages a restart keeps unless its strategy says. */
    int restartStashCapacity();

    /** A failure was taken by a supervisor, and the behaviour goes on. */
    void resumed(Throwable failure);

    /** After this failure it is {@code behavior} that could go on, or none if that is null. */
    void resumeWith(Throwable failure, @Nullable Behavior<?> behavior);

    /** What could go on after this failure: {@link Behaviors#same()} unless {@link #resumeWith} has said otherwise. */
    @Nullable
    Behavior<?> resumption(Throwable failure);

    /** A failure was taken by a supervisor, which is about to restart the behaviour, perhaps after a backoff. */
    void restarting(Throwable failure, boolean backingOff);

    /** The restart is over. */
    void restarted();

    /** What was restarted after a backoff has lived for long enough. */
    void recovered();

    /** What {@link Behaviors#same()} stands for in the handler that is running; the innermost behaviour of those around it. */
    Behavior<T> current();

    /**
     * Has {@code behavior} be what is {@linkplain #current current}, or the actor's own one again if it is null. What did so before:
     * whoever calls this puts it back.
     */
    @Nullable
    Behavior<T> standIn(@Nullable Behavior<T> behavior);

    /**
     * Gives a message to a behaviour that is not, or not yet, the actor's, and {@linkplain #standIn stands in} meanwhile; one that it
     * does not handle is reported. The behaviour after it.
     */
    Behavior<T> handle(Behavior<T> behavior, T message);

    /** The stashes of this actor. */
    Stashes stashes();

    /** How many stashes this actor has made. */
    int stashesMade();

    /**
     * What to keep in place of {@code message}, which is being handled, to handle it later: whoever asked it goes on
     * waiting, and is told if it comes to nothing. Null if its sender's context is not to be had: then it is reported, and
     * nothing is to be kept.
     */
    @Nullable
    Object keep(Object message);

    /** The message in what was {@linkplain #keep kept}. */
    Object content(Object kept);

    /**
     * Handles what was {@linkplain #keep kept}. Answers {@code otherwise} if its sender's context cannot be put up: then it is
     * not handled, but reported.
     */
    <R> R takeUp(Object kept, Function<Object, R> handler, R otherwise);

    /** What was {@linkplain #keep kept} counts as handled. */
    void settle(Object kept);

    /**
     * Refuses to go on outside the actor's turns.
     *
     * @throws UnsupportedOperationException if the calling thread is not the one of the actor's turn
     */
    void checkTurn();

    /** Reports a message that was {@linkplain #keep kept}, and will not be handled any more. */
    void deadLetter(Object kept);

    /** Reports the message being handled, which is thrown away for {@code reason}. */
    void dropped(Object message, String reason);

    /** Reports a message that the behaviour did not handle. */
    void unhandled(Object message);
}
