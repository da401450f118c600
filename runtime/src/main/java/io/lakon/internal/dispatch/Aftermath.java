// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

/** An action that is no turn, such as one that a turn has handed over, and that is next after it. */
final class Aftermath extends PoolTask {
    private final Runnable action;

    Aftermath(Runnable action) {
        this.action = action;
    }

    @Override
    public void run() {
        Dispatcher.outlive(action);
    }

    /** Who has handed it over has no other executor to turn to. */
    @Override
    protected void refused() {
        Dispatcher.outlive(action);
    }
}
