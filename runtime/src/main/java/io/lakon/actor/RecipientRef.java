// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * Something that takes messages of type {@code T}: an {@link ActorRef}, or a reference to a service of several actors.
 *
 * <p>Ask it for a reply with {@link AskPattern}.
 */
public interface RecipientRef<T> {
    /**
     * Sends {@code message} and returns at once.
     *
     * <p>See {@link ActorRef#tell} for what is promised.
     */
    void tell(T message);
}
