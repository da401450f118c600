// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

import org.jspecify.annotations.Nullable;

/**
 * Tells a watcher that {@code who} has stopped. It travels with the messages, so that it comes after those that the dying
 * actor had sent.
 */
public final class DeathNotice extends Envelope {
    private final InternalRef<?> who;
    private final @Nullable Throwable failure;

    public DeathNotice(InternalRef<?> who, @Nullable Throwable failure) {
        this.who = who;
        this.failure = failure;
    }

    public InternalRef<?> who() {
        return who;
    }

    /** What it failed with, if it did and the watcher is its parent. */
    public @Nullable Throwable failure() {
        return failure;
    }

    @Override
    public boolean isNotice() {
        return true;
    }

    @Override
    public boolean isReported() {
        return false;
    }
}
