// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import org.jspecify.annotations.Nullable;

/** An action that a turn has handed over, and that is next after it. */
final class Aftermath extends PoolTask {
    private final Dispatcher dispatcher;
    private final Runnable action;

    Aftermath(Dispatcher dispatcher, Runnable action) {
        this.dispatcher = dispatcher;
        this.action = action;
    }

    /** Who has handed it over has no other executor to turn to. */
    @Override
    protected void refused() {
        Dispatcher.outlive(action);
    }

    @Override
    protected @Nullable PoolTask runOnce() {
        int begun = dispatcher.begin();
        Dispatcher.outlive(action);
        return dispatcher.end(begun);
    }
}
