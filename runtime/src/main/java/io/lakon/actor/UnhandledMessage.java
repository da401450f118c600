// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** A message for which the actor's current behaviour had no handler. */
public record UnhandledMessage(Object message, ActorRef<?> sender, ActorRef<?> recipient) implements AllDeadLetters {
    public Object getMessage() {
        return message;
    }

    public ActorRef<?> getSender() {
        return sender;
    }

    public ActorRef<?> getRecipient() {
        return recipient;
    }
}
