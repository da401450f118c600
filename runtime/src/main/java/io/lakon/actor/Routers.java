// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.actor.receptionist.ServiceKey;
import java.util.Objects;

/** Makes behaviours that hand each message on to one of several actors. */
public final class Routers {
    private Routers() {}

    /**
     * A router over the actors registered with the receptionist under {@code key}, as they come and go.
     *
     * <p>Messages that arrive while there are none are kept, up to 10,000, and handed on when there is one.
     */
    public static <T> GroupRouter<T> group(ServiceKey<T> key) {
        return GroupRouter.of(Objects.requireNonNull(key, "key"));
    }

    /**
     * A router over {@code poolSize} children of its own, each with {@code behavior}.
     *
     * <p>A child that stops is not replaced; when none is left the router stops. Have the behaviour supervised if failing
     * children are to go on.
     */
    public static <T> PoolRouter<T> pool(int poolSize, Behavior<T> behavior) {
        return PoolRouter.of(poolSize, behavior);
    }
}
