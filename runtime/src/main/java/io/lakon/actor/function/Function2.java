// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.function;

/** A function of two arguments that may throw a checked exception. */
@FunctionalInterface
public interface Function2<T1, T2, R> {
    /** The result for both. */
    R apply(T1 first, T2 second) throws Exception;
}
