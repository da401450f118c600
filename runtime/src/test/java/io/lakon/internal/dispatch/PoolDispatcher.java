// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.time.Duration;
import java.util.concurrent.ForkJoinPool;

/** Makes dispatchers on a test's own pool. */
public final class PoolDispatcher {
    private PoolDispatcher() {}

    public static Dispatcher of(ForkJoinPool pool) {
        return new Dispatcher("pool", 10, Duration.ZERO, pool, null);
    }
}
