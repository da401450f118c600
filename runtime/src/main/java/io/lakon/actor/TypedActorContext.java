// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** The context of an actor, as behaviours of any style receive it. */
public interface TypedActorContext<T> {
    ActorContext<T> asJava();
}
