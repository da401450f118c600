// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;

/**
 * How an actor is run: on which dispatcher, and behind which mailbox. Values; each {@code with} method returns a changed
 * copy.
 */
public class Props {
    static final String DEFAULT_DISPATCHER = "lakon.actor.default-dispatcher";
    static final String BLOCKING_DISPATCHER = "lakon.actor.default-blocking-io-dispatcher";
    static final String SAME_AS_PARENT = "";
    static final String DEFAULT_MAILBOX = "lakon.actor.default-mailbox";

    private static final Props EMPTY = new Props(DEFAULT_DISPATCHER, DEFAULT_MAILBOX, 0);

    private final String dispatcher;
    private final String mailbox;
    private final int mailboxCapacity;

    Props(String dispatcher, String mailbox, int mailboxCapacity) {
        this.dispatcher = Objects.requireNonNull(dispatcher, "dispatcher");
        this.mailbox = Objects.requireNonNull(mailbox, "mailbox");
        this.mailboxCapacity = mailboxCapacity;
    }

    /** The default dispatcher, and the default mailbox. */
    public static Props empty() {
        return EMPTY;
    }

    public Props withDispatcherDefault() {
        return new Props(DEFAULT_DISPATCHER, mailbox, mailboxCapacity);
    }

    /** Runs on the dispatcher whose settings stand under {@code path} in the configuration. */
    public Props withDispatcherFromConfig(String path) {
        return new Props(path, mailbox, mailboxCapacity);
    }

    public Props withDispatcherSameAsParent() {
        return new Props(SAME_AS_PARENT, mailbox, mailboxCapacity);
    }

    /** Has the mailbox whose settings stand under {@code path} in the configuration. */
    public Props withMailboxFromConfig(String path) {
        return new Props(dispatcher, path, 0);
    }

    /** The configuration path of the chosen dispatcher; empty for the one of the parent. */
    public final String dispatcher() {
        return dispatcher;
    }

    /** The configuration path of the chosen mailbox; what it says of a capacity, {@link #mailboxCapacity} overrides. */
    public final String mailbox() {
        return mailbox;
    }

    /** The capacity chosen for a bounded mailbox; 0 if none was. */
    public final int mailboxCapacity() {
        return mailboxCapacity;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Props that
                && dispatcher.equals(that.dispatcher)
                && mailbox.equals(that.mailbox)
                && mailboxCapacity == that.mailboxCapacity;
    }

    @Override
    public final int hashCode() {
        return Objects.hash(dispatcher, mailbox, mailboxCapacity);
    }

    @Override
    public final String toString() {
        return "Props(dispatcher = " + (dispatcher.isEmpty() ? "same as parent" : dispatcher) + ", mailbox = "
                + (mailboxCapacity > 0 ? "bounded to " + mailboxCapacity : mailbox) + ")";
    }
}
