// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.List;

/**
 * How a system was when somebody looked: see {@link ActorSystem#inspect()}.
 *
 * @param root the actor {@code /}; its children are the guardians
 * @param deadLetters how many messages have become dead letters since the start
 * @param suppressedDeadLetters how many others would have if they were not a {@link DeadLetterSuppression}
 * @param dropped how many have been {@linkplain Dropped dropped}
 * @param unhandled how many have been {@linkplain UnhandledMessage unhandled}
 * @param lateReplies how many replies came after their ask had timed out
 */
public record SystemSnapshot(
        String name,
        ActorSnapshot root,
        List<DispatcherSnapshot> dispatchers,
        long deadLetters,
        long suppressedDeadLetters,
        long dropped,
        long unhandled,
        long lateReplies) {}
