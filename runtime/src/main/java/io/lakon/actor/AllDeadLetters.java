// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * What did not reach a handler. Subscribe to it, or to one of its kinds, at {@link ActorSystem#eventStream()}.
 *
 * <p>Published on the node where the message was sent; never sent to another.
 */
public sealed interface AllDeadLetters permits DeadLetter, SuppressedDeadLetter, Dropped, UnhandledMessage {
    /** What was sent, without what the runtime had put around it. */
    Object message();

    /** Who sent the message where that is known (an ask is), otherwise {@link ActorSystem#deadLetters()}. */
    ActorRef<?> sender();

    /** Whom it was meant for. */
    ActorRef<?> recipient();
}
