// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * Tells a behaviour that failed, and is about to be replaced by a fresh one, to release what it holds.
 *
 * <p>Sent before the children are stopped. A failure while it is handled is logged; the restart goes on.
 */
public final class PreRestart implements Signal {
    private static final PreRestart INSTANCE = new PreRestart();

    private PreRestart() {}

    public static PreRestart instance() {
        return INSTANCE;
    }

    @Override
    public String toString() {
        return "PreRestart";
    }
}
