// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.function;

/** A function that may throw a checked exception. */
@FunctionalInterface
public interface Function<T, R> {
    /** The result for {@code value}. */
    R apply(T value) throws Exception;

    /** The function that returns what it is given. */
    static <T> Function<T, T> identity() {
        return value -> value;
    }
}
