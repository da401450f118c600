// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which types a class gives to the type parameters of a class it extends. */
final class TypeArguments {
    private final Map<TypeVariable<?>, Type> bindings = new HashMap<>();

    private TypeArguments() {}

    /**
     * The only type argument of {@code generic} that {@code type} fixes: {@code shop.Lot.Command} for a class {@code Lot
     * extends Watched<Command>} with {@code Watched<C> extends AbstractBehavior<C>}; empty if it leaves it open.
     */
    static Optional<Type> of(Class<?> type, Class<?> generic) {
        TypeArguments arguments = new TypeArguments();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            if (each == generic) {
                return Optional.of(arguments.resolve(generic.getTypeParameters()[0]))
                        .filter(TypeArguments::isConcrete);
            }
            if (each.getGenericSuperclass() instanceof ParameterizedType superclass) {
                arguments.bind(superclass);
            }
        }
        return Optional.empty();
    }

    /** The only type argument of {@code type}, if that is {@code generic} and leaves nothing open. */
    static Optional<Type> of(Type type, Class<?> generic) {
        return type instanceof ParameterizedType parameterized && parameterized.getRawType() == generic
                ? Optional.of(parameterized.getActualTypeArguments()[0]).filter(TypeArguments::isConcrete)
                : Optional.empty();
    }

    private void bind(ParameterizedType superclass) {
        TypeVariable<?>[] parameters = ((Class<?>) superclass.getRawType()).getTypeParameters();
        Type[] given = superclass.getActualTypeArguments();
        for (int i = 0; i < parameters.length; i++) {
            bindings.put(parameters[i], resolve(given[i]));
        }
    }

    private Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return bindings.getOrDefault(variable, variable);
        }
        if (type instanceof ParameterizedType parameterized) {
            return Parameterized.of(
                    parameterized,
                    Arrays.stream(parameterized.getActualTypeArguments())
                            .map(this::resolve)
                            .toList());
        }
        return type;
    }

    /** Whether a bean may have a type with this argument. */
    private static boolean isConcrete(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).allMatch(TypeArguments::isConcrete);
        }
        if (type instanceof GenericArrayType array) {
            return isConcrete(array.getGenericComponentType());
        }
        return !(type instanceof TypeVariable) && !(type instanceof WildcardType);
    }

    /** The class behind a type. */
    static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return rawClass(parameterized.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return rawClass(array.getGenericComponentType()).arrayType();
        }
        return Object.class; // of variables and wildcards, which no protocol is
    }
}
