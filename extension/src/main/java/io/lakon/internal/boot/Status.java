// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import com.typesafe.config.Config;
import io.lakon.actor.ActorStatus;
import io.lakon.actor.SystemSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * How an application's actors fare, as somebody who looked found them.
 *
 * @param application what the application is called
 * @param settings the configuration of the system; empty if there is none yet
 * @param snapshot of the system, once there has been one
 * @param started who was started with it
 */
public record Status(
        Phase phase,
        String application,
        Config settings,
        Optional<SystemSnapshot> snapshot,
        List<StartedActors.Entry> started) {

    /** Whether it could not start, or has stopped by itself. */
    public boolean isBroken() {
        boolean stopped = phase == Phase.RUNNING
                && snapshot.filter(now -> now.root().status() != ActorStatus.RUNNING)
                        .isPresent();
        return stopped || phase == Phase.BROKEN;
    }

    /** Where on its way a system is. */
    public enum Phase {
        /** Nothing has needed it yet. */
        NOT_STARTED,
        /** There will be none, as the application was refused. */
        REFUSED,
        RUNNING,
        /** Stopping, as the application is. */
        DRAINING,
        /** Stopped with the application. */
        ENDED,
        /** Could not start. */
        BROKEN
    }
}
