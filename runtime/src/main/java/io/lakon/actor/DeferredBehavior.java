// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * A behaviour that is made when an actor starts, or starts again, with it: see {@link Behaviors#setup}.
 *
 * <p>Applications have no need to extend it.
 */
public abstract class DeferredBehavior<T> extends Behavior<T> {
    protected DeferredBehavior() {}

    /** Makes the behaviour, once for each incarnation, on the actor's turn. */
    public abstract Behavior<T> apply(TypedActorContext<T> context) throws Exception;
}
