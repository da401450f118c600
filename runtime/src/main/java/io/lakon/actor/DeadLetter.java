// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** A message to an actor that had stopped, or that stopped without reading it. */
public record DeadLetter(Object message, ActorRef<?> sender, ActorRef<?> recipient) implements AllDeadLetters {}
