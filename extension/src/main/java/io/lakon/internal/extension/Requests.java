// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.extension;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.RecipientRef;
import io.lakon.cdi.Service;
import io.lakon.cdi.ServiceListing;
import io.lakon.internal.definition.RefRequest;
import io.lakon.internal.incarnation.InjectionPoints;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Provider;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;

/** Which injection points ask for what only this extension can give. */
final class Requests {
    private static final Set<Type> OURS =
            Set.of(ActorRef.class, RecipientRef.class, ServiceListing.class, ActorContext.class);

    private static final Set<Type> LATER = Set.of(Instance.class, Provider.class);

    private Requests() {}

    static boolean isOne(InjectionPoint point) {
        return OURS.contains(rawType(type(point)));
    }

    /** Of a service also what is only asked for later: there is no bean for a look-up that nobody tells of. */
    private static Type type(InjectionPoint point) {
        return point.getType() instanceof ParameterizedType later
                        && LATER.contains(later.getRawType())
                        && point.getQualifiers().stream().anyMatch(Service.class::isInstance)
                ? later.getActualTypeArguments()[0]
                : point.getType();
    }

    static boolean isContext(RefRequest request) {
        return rawType(request.type()) == ActorContext.class;
    }

    static boolean isListing(RefRequest request) {
        return rawType(request.type()) == ServiceListing.class;
    }

    static Type rawType(Type type) {
        return type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
    }

    static RefRequest of(InjectionPoint point) {
        return new RefRequest(type(point), point.getQualifiers(), InjectionPoints.place(point));
    }
}
