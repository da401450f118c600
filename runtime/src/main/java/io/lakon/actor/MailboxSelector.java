// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Set;

/** {@link Props} that choose a mailbox and nothing else. */
public final class MailboxSelector extends Props {
    private static final String BOUNDED = "lakon.actor.bounded-mailbox";

    private MailboxSelector(String mailbox, int capacity) {
        super(null, new Mailbox(mailbox, capacity), Set.of(), null);
    }

    /** The mailbox {@code lakon.actor.default-mailbox}: unbounded, first in, first out. */
    public static MailboxSelector defaultMailbox() {
        return new MailboxSelector(DEFAULT_MAILBOX, 0);
    }

    /**
     * At most {@code capacity} messages wait; a further one is {@link Dropped}, by default at once, otherwise when the {@code
     * mailbox-push-timeout-time} of {@code lakon.actor.bounded-mailbox} is over. Signals, such as {@link Terminated}, never
     * are.
     */
    public static MailboxSelector bounded(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("The capacity of a mailbox is at least 1; found " + capacity);
        }
        return new MailboxSelector(BOUNDED, capacity);
    }

    /** The mailbox whose settings stand under {@code path} in the configuration. */
    public static MailboxSelector fromConfig(String path) {
        return new MailboxSelector(path, 0);
    }
}
