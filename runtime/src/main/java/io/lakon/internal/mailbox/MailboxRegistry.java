// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValueType;
import io.lakon.actor.ControlMessage;
import java.lang.reflect.InvocationTargetException;
import java.util.Comparator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mailboxes of one system, each read from its section of the configuration when it is first used. */
public final class MailboxRegistry {
    public static final String DEFAULT = "lakon.actor.default-mailbox";

    private static final Logger LOG = LoggerFactory.getLogger(MailboxRegistry.class);

    private final Config config;
    private final ClassLoader loader;
    private final UnaryOperator<Object> content;
    private final ConcurrentMap<String, MailboxType> types = new ConcurrentHashMap<>();
    private final MailboxType standard;

    /**
     * Reads the default mailbox.
     *
     * @param content what is to be looked at of a message that travels in an envelope
     * @throws ConfigException if a setting of it is wrong
     */
    public MailboxRegistry(Config config, ClassLoader loader, UnaryOperator<Object> content) {
        this.config = config;
        this.loader = loader;
        this.content = content;
        this.standard = read(DEFAULT);
    }

    /**
     * The mailbox configured at {@code path}.
     *
     * @param capacity in place of the configured one, if not 0
     * @throws IllegalArgumentException if nothing is configured there, or a setting is wrong
     */
    public MailboxType type(String path, int capacity) {
        if (capacity > 0) {
            return () -> new BoundedQueue(capacity);
        }
        return path.equals(DEFAULT) ? standard : types.computeIfAbsent(path, this::known);
    }

    private MailboxType known(String path) {
        boolean known;
        try {
            known = config.hasPath(path) && config.getValue(path).valueType() == ConfigValueType.OBJECT;
        } catch (ConfigException.BadPath malformed) {
            known = false;
        }
        if (!known) {
            throw new IllegalArgumentException(
                    "Mailbox [" + path + "] is not configured: add a section of that path to the"
                            + " configuration, with a mailbox-type, as lakon.actor.bounded-mailbox is one");
        }
        try {
            return read(path);
        } catch (ConfigException wrong) {
            throw new IllegalArgumentException("Mailbox [" + path + "] cannot be used: " + wrong.getMessage(), wrong);
        }
    }

    private MailboxType read(String path) {
        Config section = config.getConfig(path);
        String type = section.getString("mailbox-type");
        // The class names that Akka's files have here say the same.
        switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "unbounded", "UnboundedMailbox", "SingleConsumerOnlyUnboundedMailbox":
                return MailboxType.UNBOUNDED;
            case "bounded", "BoundedMailbox", "NonBlockingBoundedMailbox":
                int capacity = capacity(path, section);
                return () -> new BoundedQueue(capacity);
            case "priority":
                Comparator<Object> order = comparator(path, section);
                return () ->
                        new PriorityQueue((one, other) -> compare(order, content.apply(one), content.apply(other)));
            case "control-aware", "UnboundedControlAwareMailbox":
                return () -> new ControlAwareQueue(message -> content.apply(message) instanceof ControlMessage);
            default:
                throw new ConfigException.BadValue(
                        section.getValue("mailbox-type").origin(),
                        path + ".mailbox-type",
                        "there is no mailbox type [" + type + "]: use unbounded, bounded, priority or control-aware");
        }
    }

    /** What a comparator throws would be its sender's trouble, and leave the queue in disorder. */
    private static int compare(Comparator<Object> order, Object one, Object other) {
        try {
            return order.compare(one, other);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "{} cannot compare [{}] with [{}], which are taken for equal. It is also given what message adapters,"
                            + " asks and pipeToSelf have still to turn into a message of the actor's own",
                    order.getClass().getName(),
                    one.getClass().getName(),
                    other.getClass().getName(),
                    failure);
            return 0;
        }
    }

    private static int capacity(String path, Config section) {
        int capacity = section.getInt("mailbox-capacity");
        if (capacity < 1) {
            throw new ConfigException.BadValue(
                    section.getValue("mailbox-capacity").origin(),
                    path + ".mailbox-capacity",
                    "it is at least 1; found " + capacity);
        }
        return capacity;
    }

    @SuppressWarnings(
            "unchecked") // it is the comparator of the actors that have this mailbox, or they get what they asked for
    private Comparator<Object> comparator(String path, Config section) {
        String name = section.getString("comparator");
        try {
            return (Comparator<Object>) Class.forName(name, true, loader)
                    .asSubclass(Comparator.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException wrong) {
            throw new ConfigException.BadValue(
                    section.getValue("comparator").origin(),
                    path + ".comparator",
                    "[" + name + "] is not a public class that implements java.util.Comparator and has a public"
                            + " constructor without parameters",
                    wrong instanceof InvocationTargetException failed ? failed.getTargetException() : wrong);
        }
    }
}
