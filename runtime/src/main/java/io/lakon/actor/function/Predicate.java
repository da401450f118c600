// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.function;

/** A test that may throw a checked exception. */
@FunctionalInterface
public interface Predicate<T> {
    /** Whether {@code value} passes. */
    boolean test(T value) throws Exception;
}
