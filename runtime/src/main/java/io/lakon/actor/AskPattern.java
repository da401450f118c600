// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.actor.function.Function;
import io.lakon.internal.ask.Asks;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Asks an actor from outside: sends a message that carries a reference for the reply, and gives the reply as a {@link
 * CompletionStage}. Inside an actor, use {@link ActorContext#ask}.
 *
 * <p>Without a reply in time the stage fails with {@link AskTimeoutException}, which says why; if the recipient has
 * stopped, or a container is ending the system, it fails at once. Functions that depend on the stage run on the default
 * dispatcher of the recipient's system, never on the actor that replies, and never on the common pool: they may not block for
 * long either.
 *
 * <p>A thread that waits for the stage's {@code toCompletableFuture()} stays awake for up to 20 microseconds before it sleeps, if the
 * system's actors leave a processor free.
 */
public final class AskPattern {
    private AskPattern() {}

    /** Asks, with the scheduler of the recipient's own system. */
    public static <Req, Res> CompletionStage<Res> ask(
            RecipientRef<Req> recipient, Function<ActorRef<Res>, Req> messageFactory, Duration timeout) {
        return Asks.ask(recipient, messageFactory, timeout);
    }

    /** Asks; the scheduler is taken so that programs for Akka compile, the recipient's own is as good. */
    public static <Req, Res> CompletionStage<Res> ask(
            RecipientRef<Req> recipient,
            Function<ActorRef<Res>, Req> messageFactory,
            Duration timeout,
            Scheduler scheduler) {
        return Asks.ask(recipient, messageFactory, timeout, scheduler);
    }

    /** Asks for a {@link StatusReply}, and takes it apart: the stage has its value, or fails with its error. */
    public static <Req, Res> CompletionStage<Res> askWithStatus(
            RecipientRef<Req> recipient, Function<ActorRef<StatusReply<Res>>, Req> messageFactory, Duration timeout) {
        return Asks.unwrap(Asks.ask(recipient, messageFactory, timeout));
    }

    /** As the method without a scheduler. */
    public static <Req, Res> CompletionStage<Res> askWithStatus(
            RecipientRef<Req> recipient,
            Function<ActorRef<StatusReply<Res>>, Req> messageFactory,
            Duration timeout,
            Scheduler scheduler) {
        return Asks.unwrap(Asks.ask(recipient, messageFactory, timeout, scheduler));
    }
}
