// SPDX-License-Identifier: Apache-2.0
/**
 * What stands in front of an actor: the queue of its messages, the lane of its signals, and the hand-over to a dispatcher.
 *
 * <p>Start at {@link io.lakon.internal.mailbox.Mailbox}. Any thread puts; only the turn takes.
 */
@NullMarked
package io.lakon.internal.mailbox;

import org.jspecify.annotations.NullMarked;
