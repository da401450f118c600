// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** Something scheduled that can still be called off. Safe for use from any thread. */
public interface Cancellable {
    /** What nobody can cancel any more, where something is asked for. */
    static Cancellable alreadyCancelled() {
        return AlreadyCancelled.INSTANCE;
    }

    /** Calls it off; true if this call is the one that did, false if it had run, or had been cancelled, before. */
    boolean cancel();

    /** Whether it was called off; false if it has run, or still may. */
    boolean isCancelled();
}

enum AlreadyCancelled implements Cancellable {
    INSTANCE;

    @Override
    public boolean cancel() {
        return false;
    }

    @Override
    public boolean isCancelled() {
        return true;
    }
}
