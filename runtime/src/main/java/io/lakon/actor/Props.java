// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.actor.spi.MessageContext;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an actor is run: on which dispatcher, behind which mailbox, with which tags, and what its messages take along. Values;
 * each {@code with} method returns a changed copy.
 */
public class Props {
    static final String DEFAULT_DISPATCHER = "lakon.actor.default-dispatcher";
    static final String BLOCKING_DISPATCHER = "lakon.actor.default-blocking-io-dispatcher";
    static final String SAME_AS_PARENT = "";
    static final String DEFAULT_MAILBOX = "lakon.actor.default-mailbox";

    private static final Props EMPTY = new Props(null, null, Set.of(), null);

    private final @Nullable String dispatcher; // null if nothing was chosen
    private final @Nullable Mailbox mailbox; // null if nothing was chosen
    private final Set<String> tags;
    private final @Nullable MessageContext context;

    /** A mailbox, and in place of its configured capacity another one if that is not 0. */
    record Mailbox(String path, int capacity) {
        Mailbox {
            Objects.requireNonNull(path, "path");
        }
    }

    Props(@Nullable String dispatcher, @Nullable Mailbox mailbox, Set<String> tags, @Nullable MessageContext context) {
        this.dispatcher = dispatcher;
        this.mailbox = mailbox;
        this.tags = tags;
        this.context = context;
    }

    /** The default dispatcher, the default mailbox, and no tags. */
    public static Props empty() {
        return EMPTY;
    }

    /** Runs on {@code lakon.actor.default-dispatcher}, as without a choice. */
    public Props withDispatcherDefault() {
        return withDispatcherFromConfig(DEFAULT_DISPATCHER);
    }

    /** Runs on the dispatcher whose settings stand under {@code path} in the configuration. */
    public Props withDispatcherFromConfig(String path) {
        return new Props(Objects.requireNonNull(path, "path"), mailbox, tags, context);
    }

    /** Runs on the dispatcher of the actor that spawns it. */
    public Props withDispatcherSameAsParent() {
        return withDispatcherFromConfig(SAME_AS_PARENT);
    }

    /** Has the mailbox whose settings stand under {@code path} in the configuration. */
    public Props withMailboxFromConfig(String path) {
        return new Props(dispatcher, new Mailbox(path, 0), tags, context);
    }

    /** Has each message take {@code context} along from its sender; without, it travels alone. */
    public Props withMessageContext(MessageContext context) {
        return new Props(dispatcher, mailbox, tags, Objects.requireNonNull(context, "context"));
    }

    /**
     * What was chosen here, and what {@code next} chooses of that which was not: {@code
     * DispatcherSelector.blocking().withNext(MailboxSelector.bounded(100))}.
     */
    public Props withNext(Props next) {
        return new Props(
                dispatcher != null ? dispatcher : next.dispatcher,
                mailbox != null ? mailbox : next.mailbox,
                tags.isEmpty() ? next.tags : tags,
                context != null ? context : next.context);
    }

    /** The configuration path of the chosen dispatcher; empty for the one of the parent. */
    public final String dispatcher() {
        return dispatcher == null ? DEFAULT_DISPATCHER : dispatcher;
    }

    /** The configuration path of the chosen mailbox; what it says of a capacity, {@link #mailboxCapacity} overrides. */
    public final String mailbox() {
        return mailbox == null ? DEFAULT_MAILBOX : mailbox.path;
    }

    /** The capacity chosen for a bounded mailbox; 0 if none was. */
    public final int mailboxCapacity() {
        return mailbox == null ? 0 : mailbox.capacity;
    }

    /** What the actor's log entries are marked with: see {@link ActorTags}. */
    public final Set<String> tags() {
        return tags;
    }

    /** What messages take along from their sender, if anything. */
    public final Optional<MessageContext> messageContext() {
        return Optional.ofNullable(context);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Props that
                && Objects.equals(dispatcher, that.dispatcher)
                && Objects.equals(mailbox, that.mailbox)
                && tags.equals(that.tags)
                && Objects.equals(context, that.context);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(dispatcher, mailbox, tags, context);
    }

    @Override
    public final String toString() {
        return "Props(dispatcher = " + (dispatcher().isEmpty() ? "same as parent" : dispatcher()) + ", mailbox = "
                + (mailboxCapacity() > 0 ? "bounded to " + mailboxCapacity() : mailbox())
                + (tags.isEmpty() ? "" : ", tags = " + String.join(",", tags))
                + (context == null ? "" : ", message context = " + context) + ")";
    }
}
