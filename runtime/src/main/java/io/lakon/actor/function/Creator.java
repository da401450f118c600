// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.function;

/** A source of values that may throw a checked exception. */
@FunctionalInterface
public interface Creator<T> {
    T create() throws Exception;
}
