// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.definition;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;

/** A superclass that leaves open what it takes, in a parameter that is not its first. */
public abstract class Keeper<T, Q> extends AbstractBehavior<Q> {
    private final T kept;

    protected Keeper(ActorContext<Q> context, T kept) {
        super(context);
        this.kept = kept;
    }

    protected T kept() {
        return kept;
    }
}
