// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.actor.AbstractBehavior;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.InjectionTarget;

/** One instance of an actor class and what was made for it, from the actor's start to its stop or restart. */
final class Incarnation<M> {
    private final AbstractBehavior<M> instance;
    private final InjectionTarget<AbstractBehavior<M>> target;
    private final CreationalContext<AbstractBehavior<M>> dependents;

    Incarnation(
            AbstractBehavior<M> instance,
            InjectionTarget<AbstractBehavior<M>> target,
            CreationalContext<AbstractBehavior<M>> dependents) {
        this.instance = instance;
        this.target = target;
        this.dependents = dependents;
    }

    AbstractBehavior<M> instance() {
        return instance;
    }

    /** What is destroyed with this incarnation. */
    CreationalContext<?> dependents() {
        return dependents;
    }

    /** Calls {@code @PreDestroy}, and destroys the dependents. */
    void end() {
        try {
            target.preDestroy(instance);
        } finally {
            dependents.release();
        }
    }
}
