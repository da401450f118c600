// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import io.lakon.actor.ActorContext;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.Scheduler;
import io.lakon.cdi.ActorScoped;
import io.lakon.internal.incarnation.InjectionPoints;
import io.lakon.internal.problem.Problem;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;

/** Whether a bean can hold what it asks for, for as long as it lives. The container resolves these, and asks no further. */
final class HolderCheck {
    private static final Set<Type> NOT_WRITTEN = Set.of(Scheduler.class, CoordinatedShutdown.class);

    private final BeanManager beans;

    HolderCheck(BeanManager beans) {
        this.beans = beans;
    }

    static boolean concerns(InjectionPoint point) {
        Type type = Requests.rawType(point.getType());
        return point.getBean() != null
                && (type == ActorContext.class || NOT_WRITTEN.contains(type))
                && point.getQualifiers().stream().allMatch(each -> each instanceof Default || each instanceof Any);
    }

    /** What is wrong with an injection point that it {@linkplain #concerns concerns}, if anything is. */
    Optional<Problem> check(InjectionPoint point) {
        Bean<?> holder = point.getBean();
        String type = ((Class<?>) Requests.rawType(point.getType())).getSimpleName();
        String scope = "@" + holder.getScope().getSimpleName();
        if (type.equals("ActorContext")) {
            return isShared(holder.getScope())
                    ? Optional.of(new Problem(
                            Problem.Code.CONTEXT_OUTSIDE_ACTOR,
                            "@Inject ActorContext in what is " + scope + ", and so is not made for one actor.",
                            InjectionPoints.place(point),
                            "inject it into the actor's class, and hand on what others need of it; or make this @Dependent"
                                    + " and have only actors inject it"))
                    : Optional.empty();
        }
        return beans.isPassivatingScope(holder.getScope())
                        && point.getAnnotated() instanceof AnnotatedField<?>
                        && !point.isTransient()
                ? Optional.of(new Problem(
                        Problem.Code.NOT_PASSIVABLE,
                        "@Inject " + type + " in what is " + scope + ": it cannot be passivated.",
                        InjectionPoints.place(point),
                        "inject the ActorSystem<?>, and ask it for its "
                                + (type.equals("Scheduler")
                                        ? "scheduler() when it is needed"
                                        : "shutdown, by CoordinatedShutdown.get(system), when it is needed")))
                : Optional.empty();
    }

    /** Whether no bean of this scope is made for one actor. */
    private boolean isShared(Class<? extends Annotation> scope) {
        return scope == Singleton.class || beans.isNormalScope(scope) && scope != ActorScoped.class;
    }
}
