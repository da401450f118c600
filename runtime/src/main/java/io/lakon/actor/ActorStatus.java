// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** How an actor fares under supervision, as {@link ActorSnapshot} shows it. */
public enum ActorStatus {
    /** Started, or about to start for the first time. */
    RUNNING,
    /** Failed, and waiting for its children to stop before it starts again. */
    RESTARTING,
    /** Failed, and waiting for its backoff to pass before it starts again. */
    BACKING_OFF,
    /** Stopping, or stopped, without a failure. */
    STOPPED,
    /** Stopping, or stopped, because of a failure that no supervisor took, or that was one too many. */
    FAILED
}
