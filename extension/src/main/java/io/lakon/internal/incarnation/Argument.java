// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.incarnation;

import io.lakon.actor.ActorContext;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;

/** Where a constructor's parameter gets its value from. */
sealed interface Argument {
    Object value(ActorContext<?> context, BeanManager beans, CreationalContext<?> dependents);

    /** Passed by hand, to {@code ActorBeans}. */
    record Given(Object given) implements Argument {
        @Override
        public Object value(ActorContext<?> context, BeanManager beans, CreationalContext<?> dependents) {
            return given;
        }
    }

    /** The context of the actor. */
    record Context() implements Argument {
        @Override
        public Object value(ActorContext<?> context, BeanManager beans, CreationalContext<?> dependents) {
            return context;
        }
    }

    /** A value of the configuration. */
    record Configured(ConfiguredValue configured) implements Argument {
        @Override
        public Object value(ActorContext<?> context, BeanManager beans, CreationalContext<?> dependents) {
            return configured.read();
        }
    }

    /** A bean. */
    record Injected(InjectionPoint point) implements Argument {
        @Override
        public Object value(ActorContext<?> context, BeanManager beans, CreationalContext<?> dependents) {
            return beans.getInjectableReference(point, dependents);
        }
    }
}
