// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** The context of an actor, as behaviours of any style receive it. */
public interface TypedActorContext<T> {
    /** The same context, with all that it can do. */
    ActorContext<T> asJava();
}
