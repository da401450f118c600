// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import io.lakon.actor.CoordinatedShutdown;
import java.util.Locale;

/** The reasons that the toolkit itself knows. */
public enum KnownReason implements CoordinatedShutdown.Reason {
    UNKNOWN,
    ACTOR_SYSTEM_TERMINATE,
    JVM_EXIT,
    CLUSTER_DOWNING,
    CLUSTER_JOIN_UNSUCCESSFUL,
    INCOMPATIBLE_CONFIGURATION_DETECTED,
    CLUSTER_LEAVING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
