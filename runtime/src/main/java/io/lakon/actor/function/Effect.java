// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor.function;

/** An action without arguments that may throw a checked exception. */
@FunctionalInterface
public interface Effect {
    /** Does it. */
    void apply() throws Exception;
}
