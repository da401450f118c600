// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.function;

/** An action on one argument that may throw a checked exception. */
@FunctionalInterface
public interface Procedure<T> {
    /** Does it, with {@code value}. */
    void apply(T value) throws Exception;
}
