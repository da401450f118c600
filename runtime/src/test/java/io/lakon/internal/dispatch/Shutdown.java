// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.util.concurrent.Executor;

/** Takes a dispatcher's threads away from under its actors, as nobody but the end of a system does. */
public final class Shutdown {
    private Shutdown() {}

    public static void of(Executor dispatcher) {
        ((Dispatcher) dispatcher).shutdown();
    }
}
