// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one actor was when somebody looked. Each part was true at some moment of the look, not all at the same moment.
 *
 * @param restarts how often it has been restarted, over its whole life
 * @param mailboxSize how many messages wait in its mailbox, counted up to a bound of some ten thousand
 * @param lastFailure what it failed with last, whatever became of it then
 * @param children in the order of their names
 */
public record ActorSnapshot(
        ActorPath path,
        ActorStatus status,
        long restarts,
        int mailboxSize,
        Optional<Failure> lastFailure,
        List<ActorSnapshot> children) {

    /** A failure and when it happened. */
    public record Failure(Throwable cause, Instant at) {}
}
