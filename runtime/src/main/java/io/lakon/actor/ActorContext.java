// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.actor.function.Function;
import io.lakon.actor.function.Function2;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;

/**
 * What an actor can do besides handling a message: know itself, have children, watch others, have messages sent to itself.
 *
 * <p>It belongs to its actor's turns. Used from any other thread it throws {@link UnsupportedOperationException}, save for
 * {@link #getSelf}, {@link #getSystem} and {@link #getExecutionContext}; in a callback of a future use {@link #pipeToSelf},
 * or send a message to self.
 */
public interface ActorContext<T> extends TypedActorContext<T> {
    @Override
    default ActorContext<T> asJava() {
        return this;
    }

    /** This actor's own reference. From any thread. */
    ActorRef<T> getSelf();

    /** The system that it belongs to. From any thread. */
    ActorSystem<Void> getSystem();

    /**
     * The actor's logger, named after the class that first asks for it. What it logs carries {@code lakonSource} and
     * {@code lakonAddress} in the MDC until the message is handled.
     */
    Logger getLog();

    /** Names the logger that {@link #getLog} returns from now on. */
    void setLoggerName(String name);

    /** As {@link #setLoggerName(String)}, after a class. */
    void setLoggerName(Class<?> type);

    /** The children that are alive, or still stopping, in no order. */
    List<ActorRef<Void>> getChildren();

    /** The child of this name, if it is alive, or still stopping. */
    Optional<ActorRef<Void>> getChild(String name);

    /** Starts a child on the default dispatcher, under a name made by the system. */
    default <U> ActorRef<U> spawnAnonymous(Behavior<U> behavior) {
        return spawnAnonymous(behavior, Props.empty());
    }

    /** As {@link #spawn(Behavior, String, Props)}, under a name made by the system. */
    <U> ActorRef<U> spawnAnonymous(Behavior<U> behavior, Props props);

    /**
     * Starts a child on the default dispatcher.
     *
     * <p>Its reference takes messages at once; its setup runs on a turn of its own, later.
     *
     * @throws InvalidActorNameException if the name is malformed, or a child of that name has not stopped yet
     */
    default <U> ActorRef<U> spawn(Behavior<U> behavior, String name) {
        return spawn(behavior, name, Props.empty());
    }

    /**
     * As {@link #spawn(Behavior, String)}, run as {@code props} say.
     *
     * @throws InvalidActorNameException if the name is malformed, or a child of that name has not stopped yet
     * @throws IllegalArgumentException if the dispatcher or the mailbox is not configured, or wrongly so; the name stays free
     */
    <U> ActorRef<U> spawn(Behavior<U> behavior, String name, Props props);

    /**
     * Stops a child, after the message that it is handling. It is not stopped yet when this returns: its name is free
     * when it is.
     *
     * @throws IllegalArgumentException if it is not a child of this actor
     */
    <U> void stop(ActorRef<U> child);

    /**
     * Has {@link Terminated} sent to this actor when the other one stops, or at once if it has stopped already.
     *
     * @throws IllegalStateException if it is watched with a message of its own
     */
    <U> void watch(ActorRef<U> other);

    /**
     * As {@link #watch}, with {@code message} in place of the signal.
     *
     * @throws IllegalStateException if it is watched already, in another way
     */
    <U> void watchWith(ActorRef<U> other, T message);

    /** Ends a watch. A {@link Terminated} that is on its way is discarded. */
    <U> void unwatch(ActorRef<U> other);

    /**
     * Has {@code message} handled whenever this actor has been idle for {@code timeout}, again and again while it stays so.
     *
     * <p>Every message counts as activity but those that are a {@link NotInfluenceReceiveTimeout}. It survives restarts. It
     * is not exact: a message that was in the mailbox already comes first, and puts it off.
     *
     * @throws IllegalArgumentException if {@code timeout} is not longer than nothing
     */
    void setReceiveTimeout(Duration timeout, T message);

    /** Ends that; a message of it that is about to come does not. */
    void cancelReceiveTimeout();

    /**
     * Has {@code delegator} handle {@code message}, and returns what this actor's behaviour is to be then: {@code delegator},
     * started, if it goes on.
     */
    Behavior<T> delegate(Behavior<T> delegator, T message);

    /** Sends {@code message} to {@code target} after {@code delay}, whether or not this actor lives on until then. */
    <U> Cancellable scheduleOnce(Duration delay, ActorRef<U> target, U message);

    /** The executor of this actor's dispatcher, for futures. What runs there is not on this actor's turns. */
    Executor getExecutionContext();

    /**
     * A reference to this actor for those who speak another protocol: each message is turned into one of this actor's by
     * {@code adapter}, on this actor's turn. Where that makes null the message is unhandled.
     *
     * <p>There is one adapter a class, the one registered last; a message goes to the last registered one whose class it
     * is an instance of. Registered again for each new protocol, not for each message.
     */
    <U> ActorRef<U> messageAdapter(Class<U> type, Function<U, T> adapter);

    /**
     * Asks another actor; the reply, or the failure, comes back as the message that {@code applyToResponse} makes of it,
     * on this actor's turn.
     *
     * <p>Without a reply in time the failure is an {@link AskTimeoutException}; if the other has stopped, at once. One
     * of the two arguments of {@code applyToResponse} is null; so is what it makes if there is nothing to handle. What
     * {@code createRequest} throws is thrown here, and nobody is asked.
     */
    <Req, Res> void ask(
            Class<Res> responseType,
            RecipientRef<Req> target,
            Duration timeout,
            Function<ActorRef<Res>, Req> createRequest,
            Function2<Res, Throwable, T> applyToResponse);

    /** As {@link #ask}, for replies that are a {@link StatusReply}: its error comes as the failure. */
    <Req, Res> void askWithStatus(
            Class<Res> responseType,
            RecipientRef<Req> target,
            Duration timeout,
            Function<ActorRef<StatusReply<Res>>, Req> createRequest,
            Function2<Res, Throwable, T> applyToResponse);

    /**
     * Sends this actor what becomes of {@code future}, as the message that {@code applyToResult} makes of it on this
     * actor's turn. One of its two arguments is null; so is what it makes if there is nothing to handle.
     */
    <V> void pipeToSelf(CompletionStage<V> future, Function2<V, Throwable, T> applyToResult);
}
