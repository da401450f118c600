// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;
import java.util.Set;

/** {@link Props} that choose a dispatcher and nothing else. */
public final class DispatcherSelector extends Props {
    private DispatcherSelector(String dispatcher) {
        super(Objects.requireNonNull(dispatcher, "path"), null, Set.of(), null);
    }

    /** The dispatcher {@code lakon.actor.default-dispatcher}, for actors that never block. */
    public static DispatcherSelector defaultDispatcher() {
        return new DispatcherSelector(DEFAULT_DISPATCHER);
    }

    /** The dispatcher {@code lakon.actor.default-blocking-io-dispatcher}, for actors that wait for files, databases … */
    public static DispatcherSelector blocking() {
        return new DispatcherSelector(BLOCKING_DISPATCHER);
    }

    /** The dispatcher of the parent; if that is pinned, a child has a thread of its own all the same. */
    public static DispatcherSelector sameAsParent() {
        return new DispatcherSelector(SAME_AS_PARENT);
    }

    /** The dispatcher whose settings stand under {@code path} in the configuration. */
    public static DispatcherSelector fromConfig(String path) {
        return new DispatcherSelector(path);
    }
}
