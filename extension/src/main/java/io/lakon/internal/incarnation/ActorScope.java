// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.cdi.ActorScoped;
import io.lakon.internal.problem.Problem;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * The context of {@link ActorScoped}: on each thread, the instances of the incarnation whose code it runs.
 *
 * <p>Nothing stays on the thread afterwards: it is the container's, and serves other applications next.
 */
public final class ActorScope implements AlterableContext {
    private final ThreadLocal<ScopedInstances> here = new ThreadLocal<>();

    /**
     * From here on this thread runs code of the incarnation with these instances.
     *
     * @return whose code it ran before, for {@link #leave}: an actor may call another's behaviour by hand
     */
    @Nullable
    ScopedInstances enter(ScopedInstances instances) {
        ScopedInstances before = here.get();
        here.set(instances);
        return before;
    }

    void leave(@Nullable ScopedInstances before) {
        if (before == null) {
            here.remove();
        } else {
            here.set(before);
        }
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return ActorScoped.class;
    }

    @Override
    public boolean isActive() {
        return here.get() != null;
    }

    @Override
    public <T> @Nullable T get(Contextual<T> contextual, @Nullable CreationalContext<T> creational) {
        return active().get(contextual, creational);
    }

    @Override
    public <T> @Nullable T get(Contextual<T> contextual) {
        return active().get(contextual);
    }

    @Override
    public void destroy(Contextual<?> contextual) {
        active().destroy(contextual);
    }

    private ScopedInstances active() {
        ScopedInstances instances = here.get();
        if (instances == null) {
            throw new ContextNotActiveException(Problem.Code.NO_INCARNATION
                    + "  An @ActorScoped bean can be used only by an actor, while it is constructed or handles a message or a"
                    + " signal; thread " + Thread.currentThread().getName()
                    + " runs no actor's code. Pass on a value that"
                    + " the actor has read before, or send the actor a message");
        }
        return instances;
    }
}
