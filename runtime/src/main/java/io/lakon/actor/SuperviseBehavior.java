// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.internal.behavior.SupervisedBehavior;

/** A supervised behaviour, to which supervision of further failures can be added around. */
public final class SuperviseBehavior<T> extends DeferredBehavior<T> {
    private final Behavior<T> supervised;

    SuperviseBehavior(Behavior<T> supervised) {
        this.supervised = supervised;
    }

    /** Applies {@code strategy} to failures that are a {@code type} and that no supervisor further in has taken. */
    public <E extends Throwable> SuperviseBehavior<T> onFailure(Class<E> type, SupervisorStrategy strategy) {
        return new SuperviseBehavior<>(SupervisedBehavior.of(supervised, type, strategy));
    }

    @Override
    public Behavior<T> apply(TypedActorContext<T> context) {
        return supervised;
    }
}
