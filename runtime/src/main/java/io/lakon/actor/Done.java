// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** Says that something is over, where no other value is to be told. */
public enum Done {
    INSTANCE;

    /** The only one. */
    public static Done getInstance() {
        return INSTANCE;
    }

    /** As {@link #getInstance}, for a static import. */
    public static Done done() {
        return INSTANCE;
    }

    @Override
    public String toString() {
        return "Done";
    }
}
