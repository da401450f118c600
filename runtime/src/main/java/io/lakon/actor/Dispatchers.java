// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.concurrent.Executor;

/** The dispatchers of a system. Each is made when it is first used, and ended with the system. */
public interface Dispatchers {
    /** The path of the default dispatcher's settings; named as Akka names it. */
    static String DefaultDispatcherId() {
        return Props.DEFAULT_DISPATCHER;
    }

    /**
     * The executor behind a dispatcher; behind a pinned one, a thread that is no actor's.
     *
     * @throws IllegalArgumentException if there are no settings for it, or they are wrong
     */
    Executor lookup(DispatcherSelector selector);
}
