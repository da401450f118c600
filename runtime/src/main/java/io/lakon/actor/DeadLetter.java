// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * A message to an actor that had stopped, or that stopped without reading it; one that is marked as a {@link
 * DeadLetterSuppression} becomes a {@link SuppressedDeadLetter} in its place.
 */
public record DeadLetter(Object message, ActorRef<?> sender, ActorRef<?> recipient) implements AllDeadLetters {}
