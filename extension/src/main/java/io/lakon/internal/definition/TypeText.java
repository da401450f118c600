// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** How types, qualifiers and members are written in messages: as in a Java source. */
public final class TypeText {
    private TypeText() {}

    /** {@code io.lakon.actor.ActorRef<shop.Lot.Command>} as {@code ActorRef<shop.Lot.Command>}. */
    public static String of(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? of(plain.getComponentType()) + "[]" : nameOf(plain);
        }
        if (type instanceof ParameterizedType parameterized) {
            return of(parameterized.getRawType())
                    + Arrays.stream(parameterized.getActualTypeArguments())
                            .map(TypeText::of)
                            .collect(Collectors.joining(", ", "<", ">"));
        }
        if (type instanceof WildcardType wildcard) {
            return ofWildcard(wildcard);
        }
        if (type instanceof GenericArrayType array) {
            return of(array.getGenericComponentType()) + "[]";
        }
        return type.getTypeName();
    }

    private static String ofWildcard(WildcardType wildcard) {
        if (wildcard.getLowerBounds().length > 0) {
            return "? super " + of(wildcard.getLowerBounds()[0]);
        }
        Type upper = wildcard.getUpperBounds()[0];
        return upper == Object.class ? "?" : "? extends " + of(upper);
    }

    /** Ours, and the JDK's, need no package to be known. */
    private static String nameOf(Class<?> type) {
        boolean wellKnown = type.getPackageName().equals("io.lakon.actor")
                || type.getPackageName().equals("io.lakon.cdi")
                || type.getPackageName().startsWith("java.");
        String name = type.getName();
        return (wellKnown && !type.isPrimitive() && !type.getPackageName().isEmpty()
                        ? name.substring(type.getPackageName().length() + 1)
                        : name)
                .replace('$', '.');
    }

    /** {@code @Inject @ActorName("west") ActorRef<shop.Depot.Command>}. */
    public static String injectionOf(Type type, Collection<Annotation> qualifiers) {
        return "@Inject " + of(qualifiers) + of(type);
    }

    /** The qualifiers that somebody wrote, each followed by a blank. */
    private static String of(Collection<Annotation> qualifiers) {
        return qualifiers.stream()
                .filter(each -> each.annotationType() != Default.class && each.annotationType() != Any.class)
                .map(each -> of(each) + " ")
                .sorted()
                .collect(Collectors.joining());
    }

    private static String of(Annotation annotation) {
        String elements = Arrays.stream(annotation.annotationType().getDeclaredMethods())
                .map(method -> {
                    try {
                        method.trySetAccessible();
                        Object value = method.invoke(annotation);
                        String text = value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
                        return method.getName().equals("value") ? text : method.getName() + " = " + text;
                    } catch (ReflectiveOperationException unreadable) {
                        return method.getName() + " = …";
                    }
                })
                .sorted()
                .collect(Collectors.joining(", "));
        return "@" + annotation.annotationType().getSimpleName() + (elements.isEmpty() ? "" : "(" + elements + ")");
    }

    /** {@code shop.LotsResource.auctioneer}, {@code shop.LotsResource.lots(Auctioneer)}. */
    public static String of(Member member) {
        String owner = nameOf(member.getDeclaringClass());
        if (member instanceof Executable executable) {
            String parameters = Arrays.stream(executable.getParameterTypes())
                    .map(Class::getSimpleName)
                    .collect(Collectors.joining(", ", "(", ")"));
            boolean constructor = executable instanceof Constructor<?>;
            return (constructor ? "new " + owner : owner + "." + executable.getName()) + parameters;
        }
        return owner + "." + member.getName();
    }
}
