// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;

/**
 * How an actor is run: on which dispatcher, and behind which mailbox. Values; each {@code with} method returns a changed
 * copy.
 */
public class Props {
    static final String DEFAULT_DISPATCHER = "lakon.actor.default-dispatcher";
    static final String BLOCKING_DISPATCHER = "lakon.actor.default-blocking-io-dispatcher";
    static final String SAME_AS_PARENT = "";

    private static final Props EMPTY = new Props(DEFAULT_DISPATCHER);

    private final String dispatcher;

    Props(String dispatcher) {
        this.dispatcher = Objects.requireNonNull(dispatcher, "dispatcher");
    }

    /** The default dispatcher. */
    public static Props empty() {
        return EMPTY;
    }

    public Props withDispatcherDefault() {
        return new Props(DEFAULT_DISPATCHER);
    }

    /** Runs on the dispatcher whose settings stand under {@code path} in the configuration. */
    public Props withDispatcherFromConfig(String path) {
        return new Props(path);
    }

    public Props withDispatcherSameAsParent() {
        return new Props(SAME_AS_PARENT);
    }

    /** The configuration path of the chosen dispatcher; empty for the one of the parent. */
    public final String dispatcher() {
        return dispatcher;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Props that && dispatcher.equals(that.dispatcher);
    }

    @Override
    public final int hashCode() {
        return dispatcher.hashCode();
    }

    @Override
    public final String toString() {
        return "Props(dispatcher = " + (dispatcher.isEmpty() ? "same as parent" : dispatcher) + ")";
    }
}
