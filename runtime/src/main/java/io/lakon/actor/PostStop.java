// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * The last thing an actor sees: it has stopped, its children have stopped before it, and it receives no more messages.
 *
 * <p>Sent once to each actor that started, whether it stopped itself, was stopped, or failed; not sent on a restart, where
 * {@link PreRestart} is.
 */
public final class PostStop implements Signal {
    private static final PostStop INSTANCE = new PostStop();

    private PostStop() {}

    public static PostStop instance() {
        return INSTANCE;
    }

    @Override
    public String toString() {
        return "PostStop";
    }
}
