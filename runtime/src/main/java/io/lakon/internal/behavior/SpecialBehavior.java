// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Behavior;
import io.lakon.actor.ExtensibleBehavior;
import io.lakon.actor.Signal;
import io.lakon.actor.TypedActorContext;

/** The behaviours that are one shared object each: two answers, {@code same} and {@code unhandled}, and two behaviours. */
public final class SpecialBehavior extends ExtensibleBehavior<Object> {
    public static final Behavior<Object> SAME = new SpecialBehavior("same");
    public static final Behavior<Object> UNHANDLED = new SpecialBehavior("unhandled");
    public static final Behavior<Object> EMPTY = new SpecialBehavior("empty");
    public static final Behavior<Object> IGNORE = new SpecialBehavior("ignore");

    private final String name;

    private SpecialBehavior(String name) {
        this.name = name;
    }

    @Override
    public Behavior<Object> receive(TypedActorContext<Object> context, Object message) {
        return answer();
    }

    @Override
    public Behavior<Object> receiveSignal(TypedActorContext<Object> context, Signal signal) {
        return answer();
    }

    private Behavior<Object> answer() {
        if (this == IGNORE) {
            return SAME;
        }
        if (this == EMPTY) {
            return UNHANDLED;
        }
        throw new IllegalArgumentException("[" + name + "] is an answer, and cannot handle anything itself");
    }

    @Override
    public String toString() {
        return "Behaviors." + name + "()";
    }
}
