// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** A {@link DeadLetter} that is not worth a line in the log, as its message says of itself. */
public record SuppressedDeadLetter(DeadLetterSuppression message, ActorRef<?> sender, ActorRef<?> recipient)
        implements AllDeadLetters {}
