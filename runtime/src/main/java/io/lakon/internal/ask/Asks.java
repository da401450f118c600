// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ask;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskTimeoutException;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.Scheduler;
import io.lakon.actor.StatusReply;
import io.lakon.actor.function.Function;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.SystemServices;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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

    /**
     * A future that completes on a dispatcher: what depends on it runs there, and not in the middle of the turn of the
     * actor that replied. Who waits for it stays awake for some microseconds.
     */
    private static final class Reply<R> extends CompletableFuture<R> implements Outcome<R> {
        private final Dispatcher dispatcher;

        Reply(Dispatcher dispatcher) {
            this.dispatcher = dispatcher;
        }

        @Override
        public void reply(R reply) {
            handOver(() -> complete(reply));
        }

        @Override
        public void failure(Throwable failure) {
            handOver(() -> completeExceptionally(failure));
        }

        private void handOver(Runnable completion) {
            try {
                dispatcher.execute(completion);
            } catch (RejectedExecutionException ended) {
                completion.run(); // the system has ended, and with it the turns that this could disturb
            }
        }

        @Override
        public R get() throws InterruptedException, ExecutionException {
            dispatcher.awaitBriefly(this, Long.MAX_VALUE);
            return super.get();
        }

        @Override
        public R get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            dispatcher.awaitBriefly(this, unit.toNanos(timeout));
            return super.get(timeout, unit);
        }

        @Override
        public R join() {
            dispatcher.awaitBriefly(this, Long.MAX_VALUE);
            return super.join();
        }

        /** Not the common pool, which on two processors would start a thread for each call. */
        @Override
        public Executor defaultExecutor() {
            return dispatcher;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new Reply<>(dispatcher);
        }
    }
}
