// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import io.lakon.actor.ControlMessage;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes of a mailbox's section of the configuration, written as Akka's are, what it stands for. */
final class MailboxSettings {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxSettings.class);

    private final ClassLoader loader;
    private final UnaryOperator<Object> content;
    private final BooleanSupplier mayWait;

    MailboxSettings(ClassLoader loader, UnaryOperator<Object> content, BooleanSupplier mayWait) {
        this.loader = loader;
        this.content = content;
        this.mayWait = mayWait;
    }

    /** A mailbox with a bound, and for how long its senders may wait for room. */
    private record Bounded(int capacity, Duration pushTimeout, BooleanSupplier mayWait) implements MailboxType {
        @Override
        public MailboxType withCapacity(int other) {
            return new Bounded(other, pushTimeout, mayWait);
        }

        @Override
        public MessageQueue newQueue(CoarseClock clock) {
            return pushTimeout.isZero()
                    ? new BoundedQueue(clock, capacity)
                    : new PatientQueue(clock, capacity, pushTimeout, mayWait);
        }
    }

    /**
     * Reads the section at {@code path}.
     *
     * @throws ConfigException naming the key and its origin
     */
    MailboxType read(String path, Config section) {
        String type = section.getString("mailbox-type");
        // The class names that Akka's files have here say the same.
        switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "unbounded", "UnboundedMailbox", "SingleConsumerOnlyUnboundedMailbox", "UnboundedDequeBasedMailbox":
                return MailboxType.UNBOUNDED;
            case "bounded", "BoundedMailbox", "BoundedDequeBasedMailbox":
                return bounded(path, section, pushTimeout(path, section));
            case "NonBlockingBoundedMailbox":
                return bounded(path, section, Duration.ZERO);
            case "priority":
                Comparator<Object> order = comparator(path, section);
                return clock -> new PriorityQueue(
                        clock, (one, other) -> compare(order, content.apply(one), content.apply(other)));
            case "control-aware", "UnboundedControlAwareMailbox":
                return clock ->
                        new ControlAwareQueue(clock, message -> content.apply(message) instanceof ControlMessage);
            default:
                throw wrong(
                        path,
                        section,
                        "mailbox-type",
                        "there is no mailbox type [" + type + "]: use unbounded, bounded, priority or control-aware",
                        null);
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

    private Bounded bounded(String path, Config section, Duration pushTimeout) {
        return new Bounded(capacity(path, section), pushTimeout, mayWait);
    }

    private static int capacity(String path, Config section) {
        int capacity = section.getInt("mailbox-capacity");
        if (capacity < 1) {
            throw wrong(path, section, "mailbox-capacity", "it is at least 1; found " + capacity, null);
        }
        return capacity;
    }

    private static Duration pushTimeout(String path, Config section) {
        String key = "mailbox-push-timeout-time";
        if (!section.hasPath(key)) {
            return Duration.ZERO;
        }
        Duration timeout = section.getDuration(key);
        if (timeout.isNegative()) {
            throw wrong(path, section, key, "nobody waits for ever: it is not negative; found " + timeout, null);
        }
        return timeout;
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
        } catch (InvocationTargetException failed) {
            Throwable failure = failed.getTargetException();
            throw wrong(path, section, "comparator", "the constructor of [" + name + "] fails: " + failure, failure);
        } catch (ReflectiveOperationException | ClassCastException | LinkageError unusable) {
            throw wrong(
                    path,
                    section,
                    "comparator",
                    "[" + name + "] is not a public class that implements java.util.Comparator and has a public"
                            + " constructor without parameters: " + unusable,
                    unusable);
        }
    }

    private static ConfigException wrong(
            String path, Config section, String key, String why, @Nullable Throwable cause) {
        return new ConfigException.BadValue(section.getValue(key).origin(), path + "." + key, why, cause);
    }
}
