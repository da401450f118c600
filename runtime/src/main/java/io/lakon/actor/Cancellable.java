// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** Something scheduled that can still be called off. Safe for use from any thread. */
public interface Cancellable {
    /** Calls it off; true if this call is the one that did, false if it had run, or had been cancelled, before. */
    boolean cancel();

    boolean isCancelled();
}
