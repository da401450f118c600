// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.time.Duration;

/** What a dispatcher runs, again and again: one object for the whole life of an actor. */
public abstract class Turn extends PoolTask {
    protected Turn() {}

    /** Changes whenever the turn begins with something else; from any thread, and only roughly while it changes. */
    protected abstract int progress();

    /**
     * Called, on another thread, when a turn has been at the same thing for {@code time}, which is more than {@code limit}.
     */
    protected abstract void stuck(Duration time, Duration limit);
}
