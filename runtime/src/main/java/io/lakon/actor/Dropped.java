// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** A message that was thrown away on purpose, because a bound was reached: {@code reason} says which. */
public record Dropped(Object message, String reason, ActorRef<?> sender, ActorRef<?> recipient)
        implements AllDeadLetters {}
