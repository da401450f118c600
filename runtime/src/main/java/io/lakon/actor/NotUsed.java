// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** Stands where a type is asked for and no value is of use; {@link Done} says that something is over. */
public enum NotUsed {
    INSTANCE;

    /** The only one. */
    public static NotUsed getInstance() {
        return INSTANCE;
    }

    /** As {@link #getInstance}, for a static import. */
    public static NotUsed notUsed() {
        return INSTANCE;
    }

    @Override
    public String toString() {
        return "NotUsed";
    }
}
