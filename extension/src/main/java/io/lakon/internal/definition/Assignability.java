// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;

/**
 * Typesafe resolution's rule about types, as far as references need it: their type argument is known, and what asks for
 * one may have a wildcard (CDI 4.0, 2.4.2.1).
 */
final class Assignability {
    private Assignability() {}

    /** Whether a bean type's argument {@code given} satisfies the argument {@code required} of an injection point. */
    static boolean satisfies(Type given, Type required) {
        if (required instanceof WildcardType wildcard) {
            return Arrays.stream(wildcard.getUpperBounds()).allMatch(upper -> isSubtype(given, upper))
                    && Arrays.stream(wildcard.getLowerBounds()).allMatch(lower -> isSubtype(lower, given));
        }
        if (given instanceof ParameterizedType one && required instanceof ParameterizedType other) {
            return one.getRawType() == other.getRawType()
                    && satisfy(one.getActualTypeArguments(), other.getActualTypeArguments());
        }
        return given.equals(required);
    }

    private static boolean satisfy(Type[] given, Type[] required) {
        for (int i = 0; i < given.length; i++) {
            if (!satisfies(given[i], required[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether each {@code sub} is a {@code type}, as far as classes tell. */
    static boolean isSubtype(Type sub, Type type) {
        if (type == Object.class || sub.equals(type)) {
            return true;
        }
        if (type instanceof Class<?> plain) {
            return plain.isAssignableFrom(TypeArguments.rawClass(sub));
        }
        if (type instanceof GenericArrayType array) {
            return sub instanceof GenericArrayType other
                    && isSubtype(other.getGenericComponentType(), array.getGenericComponentType());
        }
        // Of a parameterized bound only the class is compared: here we rather let through what the container refuses a
        // moment later than report what it would have accepted.
        return TypeArguments.rawClass(type).isAssignableFrom(TypeArguments.rawClass(sub));
    }
}
