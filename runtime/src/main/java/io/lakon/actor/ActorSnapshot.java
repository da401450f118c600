// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How one actor was when somebody looked. Each part was true at some moment of the look, not all at the same moment.
 *
 * @param dispatcher the configuration path of the dispatcher it runs on
 * @param restarts how often it has been restarted, over its whole life
 * @param mailboxSize how many messages wait in its mailbox, counted up to a bound of some ten thousand
 * @param oldestMessage for how long the oldest of them has been waiting; up to {@code lakon.actor.probe-interval} too long
 * @param inHand what it is handling; empty if it is not running
 * @param lastFailure what it failed with last, whatever became of it then
 * @param failingSince when the first failure was of those that are followed by pauses of a backoff, one after the other;
 *     empty if the next pause would be the first again
 * @param children in the order of their names; none at the last of the levels that were asked for
 */
public record ActorSnapshot(
        ActorPath path,
        ActorStatus status,
        String dispatcher,
        long restarts,
        int mailboxSize,
        Optional<Duration> oldestMessage,
        Optional<InHand> inHand,
        Optional<Failure> lastFailure,
        Optional<Instant> failingSince,
        List<ActorSnapshot> children) {

    /** A failure and when it happened. */
    public record Failure(Throwable cause, Instant at) {}

    /**
     * What an actor is handling, and for how long.
     *
     * @param type the class of the message or signal; {@link Behavior} while the actor starts
     * @param lasting up to {@code lakon.actor.probe-interval} too short
     */
    public record InHand(Class<?> type, Duration lasting) {}
}
