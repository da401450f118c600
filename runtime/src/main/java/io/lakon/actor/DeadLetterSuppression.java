// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/**
 * Marks a message that nobody misses if its recipient has stopped: it becomes a {@link SuppressedDeadLetter} then, which is
 * not logged, in place of a {@link DeadLetter}.
 *
 * <p>Dropped by a full mailbox, or not handled, it is reported as any other.
 */
public interface DeadLetterSuppression {}
