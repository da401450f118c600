// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ask;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskTimeoutException;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.Scheduler;
import io.lakon.actor.StatusReply;
import io.lakon.actor.function.Function;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.SystemServices;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks actors: for futures outside, for a callback inside. */
public final class Asks {
    private Asks() {}

    /** Asks for a future, with the scheduler of the recipient's system. */
    public static <Q, R> CompletionStage<R> ask(
            RecipientRef<Q> recipient, Function<ActorRef<R>, Q> question, Duration timeout) {
        return ask(recipient, question, timeout, services(recipient).scheduler());
    }

    /** Asks for a future. */
    public static <Q, R> CompletionStage<R> ask(
            RecipientRef<Q> recipient, Function<ActorRef<R>, Q> question, Duration timeout, Scheduler scheduler) {
        SystemServices services = services(recipient);
        longerThanNothing(timeout, recipient);
        if (services.refusesAsks()) {
            return refusal(recipient, services);
        }
        Reply<R> reply = new Reply<>(services.defaultDispatcher());
        AskRef<R> ask = new AskRef<>(services, null, timeout, reply);
        Q message;
        try {
            message = question.apply(ask);
        } catch (Exception failure) {
            ask.fail(failure);
            return reply;
        }
        ask.ask(recipient, message, scheduler);
        ((InternalRef<?>) recipient).hurry(); // a handler may be about to wait for the reply
        return reply;
    }

    /** In time no reply would come, or by luck: the actors are about to stop. */
    private static <R> CompletionStage<R> refusal(RecipientRef<?> recipient, SystemServices services) {
        Reply<R> refused = new Reply<>(services.defaultDispatcher());
        refused.completeExceptionally(new AskTimeoutException("Ask of [" + recipient + "] refused: the actor system "
                + services.system().name() + " is ending, and only its own actors and shutdown tasks may still ask"));
        return refused;
    }

    /**
     * Asks for a callback, which is made on the thread that replies, in the name of an actor. What the factory throws is
     * thrown: it is the asking handler's failure.
     */
    public static <Q, R> void ask(
            InternalRef<?> asker,
            RecipientRef<Q> recipient,
            Function<ActorRef<R>, Q> question,
            Duration timeout,
            Outcome<R> outcome) {
        AskRef<R> ask = new AskRef<>(asker.services(), asker, longerThanNothing(timeout, recipient), outcome);
        Q message;
        try {
            message = question.apply(ask);
        } catch (Throwable failure) {
            ask.end(); // it may have been found by its path already
            throw Interpreter.unchecked(failure);
        }
        ask.ask(recipient, message, asker.services().scheduler());
    }

    private static Duration longerThanNothing(Duration timeout, RecipientRef<?> recipient) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "The time-out of an ask is longer than nothing; found " + timeout + " for " + recipient);
        }
        return timeout;
    }

    private static SystemServices services(RecipientRef<?> recipient) {
        if (recipient instanceof InternalRef<?> ref) {
            return ref.services();
        }
        throw new IllegalArgumentException("[" + recipient + "] is no actor of a Lakon system, and cannot be asked");
    }

    /** The value of a reply that is a status, or its error: itself, not in a {@code CompletionException}. */
    public static <R> CompletionStage<R> unwrap(CompletionStage<StatusReply<R>> reply) {
        CompletableFuture<R> value = reply.toCompletableFuture().newIncompleteFuture();
        reply.whenComplete((status, failure) -> {
            if (failure != null) {
                value.completeExceptionally(failure);
            } else if (status.isSuccess()) {
                value.complete(status.getValue());
            } else {
                value.completeExceptionally(status.getError());
            }
        });
        return value;
    }
}
