// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import io.lakon.internal.definition.Parameterized;
import io.lakon.internal.definition.RefRequest;
import io.lakon.internal.incarnation.UnmadeBean;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Prioritized;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Set;

/**
 * A bean for injection points whose mistakes have been found, in a deployment that will be refused.
 *
 * <p>Between bean discovery and {@code AfterDeploymentValidation} the container checks all injection points itself, and
 * refuses the deployment for the first bad one, in its own words. So that we get to say everything, all bad requests are
 * satisfied for the moment: by an alternative, which also settles what is ambiguous; and by a single one, as several would
 * be ambiguous among themselves.
 */
final class StandIn {
    private final Set<Type> types = new HashSet<>(Set.of(Object.class));
    private final Set<Annotation> qualifiers = new HashSet<>();

    /** Has it satisfy {@code request}. */
    void add(RefRequest request) {
        types.add(beanType(request.type()));
        qualifiers.addAll(request.qualifiers());
    }

    void addTo(AfterBeanDiscovery event) {
        if (types.size() == 1) {
            return; // nothing is wrong
        }
        event.addBean(new Alternative(Set.copyOf(types), Set.copyOf(qualifiers)));
    }

    /** A type that a bean may have, and that satisfies {@code requested}. */
    private static Type beanType(Type requested) {
        return requested instanceof ParameterizedType parameterized
                ? Parameterized.of(
                        (Class<?>) parameterized.getRawType(),
                        concrete(parameterized.getActualTypeArguments()[0]))
                : requested;
    }

    private static Type concrete(Type argument) {
        if (argument instanceof WildcardType wildcard) {
            return wildcard.getLowerBounds().length > 0 ? wildcard.getLowerBounds()[0] : wildcard.getUpperBounds()[0];
        }
        return argument;
    }

    /** A class of its own, as the configurator of beans has no priority before CDI 4.0. */
    private record Alternative(Set<Type> types, Set<Annotation> qualifiers) implements UnmadeBean<Object>, Prioritized {
        @Override
        public Class<?> getBeanClass() {
            return LakonExtension.class;
        }

        @Override
        public Set<Type> getTypes() {
            return types;
        }

        @Override
        public Set<Annotation> getQualifiers() {
            return qualifiers;
        }

        @Override
        public boolean isAlternative() {
            return true;
        }

        @Override
        public int getPriority() {
            return Integer.MAX_VALUE;
        }
    }
}
