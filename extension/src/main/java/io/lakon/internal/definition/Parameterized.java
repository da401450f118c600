// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A generic type with its arguments, made here rather than found in a class. Equal to those the JDK finds. */
public final class Parameterized implements ParameterizedType {
    private final Class<?> rawType;
    private final @Nullable Type owner;
    private final List<Type> arguments;

    private Parameterized(Class<?> rawType, @Nullable Type owner, List<Type> arguments) {
        this.rawType = rawType;
        this.owner = owner;
        this.arguments = List.copyOf(arguments);
    }

    public static ParameterizedType of(Class<?> rawType, Type... arguments) {
        return new Parameterized(rawType, rawType.getDeclaringClass(), List.of(arguments));
    }

    static ParameterizedType of(ParameterizedType like, List<Type> arguments) {
        return new Parameterized((Class<?>) like.getRawType(), like.getOwnerType(), arguments);
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
        return rawType;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return owner;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterizedType that
                && rawType.equals(that.getRawType())
                && Objects.equals(owner, that.getOwnerType())
                && Arrays.equals(getActualTypeArguments(), that.getActualTypeArguments());
    }

    /** As the JDK's own. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(getActualTypeArguments()) ^ Objects.hashCode(owner) ^ rawType.hashCode();
    }

    @Override
    public String toString() {
        return TypeText.of(this);
    }
}
