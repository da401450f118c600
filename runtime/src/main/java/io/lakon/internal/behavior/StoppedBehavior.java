// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Behavior;
import io.lakon.actor.function.Effect;

/** The answer of an actor that is to stop, and what it does last. */
public final class StoppedBehavior<T> extends Behavior<T> {
    public static final StoppedBehavior<Object> PLAIN = new StoppedBehavior<>(() -> {});

    private final Effect afterPostStop;

    public StoppedBehavior(Effect afterPostStop) {
        this.afterPostStop = afterPostStop;
    }

    public Effect afterPostStop() {
        return afterPostStop;
    }

    @Override
    public String toString() {
        return "Behaviors.stopped()";
    }
}
