// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import io.lakon.cdi.ActorName;
import io.lakon.cdi.Service;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Optional;
import java.util.Set;

/**
 * An injection point that asks for a reference, or for something else that depends on a protocol.
 *
 * @param type the whole type: {@code ActorRef<Command>}, {@code ServiceListing<Command>} …
 * @param place where the injection point is, for people
 */
public record RefRequest(Type type, Set<Annotation> qualifiers, String place) {
    public RefRequest {
        qualifiers = Set.copyOf(qualifiers);
    }

    /** The type argument; empty if there is none, because the type is raw. */
    public Optional<Type> argument() {
        return type instanceof ParameterizedType parameterized
                ? Optional.of(parameterized.getActualTypeArguments()[0])
                : Optional.empty();
    }

    /** The type argument, if it is a type. */
    public Optional<Type> protocol() {
        return TypeArguments.of(type, TypeArguments.rawClass(type));
    }

    /** The id of the service that is asked for, if one is. */
    public Optional<String> service() {
        return find(Service.class).map(Service::value);
    }

    /** Whether nothing says which actor is meant: no protocol, and no name. */
    boolean isUntyped() {
        boolean anything = argument().isPresent()
                && argument().get() instanceof WildcardType wildcard
                && wildcard.getLowerBounds().length == 0
                && wildcard.getUpperBounds()[0] == Object.class;
        return argument().isEmpty() || anything && find(ActorName.class).isEmpty();
    }

    Optional<String> name() {
        return find(ActorName.class).map(ActorName::value);
    }

    private <A extends Annotation> Optional<A> find(Class<A> type) {
        return qualifiers.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    @Override
    public String toString() {
        return TypeText.injectionOf(type, qualifiers);
    }
}
