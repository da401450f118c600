// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.function;

/** A source of values that may throw a checked exception. */
@FunctionalInterface
public interface Creator<T> {
    /** The value; whether it is a new one each time is for the source to say. */
    T create() throws Exception;
}
