// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.actor.ActorContext;
import io.lakon.internal.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The context of the actor that this thread is constructing, for those who are injected with it.
 *
 * <p>A stack, as a constructor may make other actors' instances by hand. Nothing stays on the thread afterwards: it is the
 * container's, and serves other applications next.
 */
public final class CurrentContext {
    private final ThreadLocal<Deque<ActorContext<?>>> stack = new ThreadLocal<>();

    /**
     * The context.
     *
     * @throws IllegalStateException if this thread is not constructing an actor
     */
    public ActorContext<?> get() {
        Deque<ActorContext<?>> contexts = stack.get();
        if (contexts == null) {
            throw new IllegalStateException(Problem.Code.NO_CONTEXT
                    + " An ActorContext can be injected only into an actor, and into what is made for it while it is"
                    + " constructed; thread " + Thread.currentThread().getName() + " is constructing none");
        }
        return contexts.element();
    }

    void enter(ActorContext<?> context) {
        Deque<ActorContext<?>> contexts = stack.get();
        if (contexts == null) {
            contexts = new ArrayDeque<>(2);
            stack.set(contexts);
        }
        contexts.push(context);
    }

    void leave() {
        Deque<ActorContext<?>> contexts = stack.get();
        contexts.pop();
        if (contexts.isEmpty()) {
            stack.remove();
        }
    }
}
