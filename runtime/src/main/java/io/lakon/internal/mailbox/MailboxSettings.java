// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import io.lakon.actor.ControlMessage;
import io.lakon.internal.section.Refusals;
import io.lakon.internal.section.SectionReader;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
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
        return read(new SectionReader(path, section, Refusals.thrown()));
    }

    MailboxType read(SectionReader section) {
        String type = section.text("mailbox-type");
        // The class names that Akka's files have here say the same.
        switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "unbounded", "UnboundedMailbox", "SingleConsumerOnlyUnboundedMailbox", "UnboundedDequeBasedMailbox":
                return MailboxType.UNBOUNDED;
            case "bounded", "BoundedMailbox", "BoundedDequeBasedMailbox":
                return bounded(section, pushTimeout(section));
            case "NonBlockingBoundedMailbox":
                return bounded(section, Duration.ZERO);
            case "priority":
                Comparator<Object> order = comparator(section);
                return clock -> new PriorityQueue(
                        clock, (one, other) -> compare(order, content.apply(one), content.apply(other)));
            case "control-aware", "UnboundedControlAwareMailbox":
                return clock ->
                        new ControlAwareQueue(clock, message -> content.apply(message) instanceof ControlMessage);
            default:
                section.refuse(
                        "mailbox-type",
                        "there is no mailbox type [" + type + "]: use unbounded, bounded, priority or control-aware");
                return MailboxType.UNBOUNDED;
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

    private Bounded bounded(SectionReader section, Duration pushTimeout) {
        return new Bounded(section.atLeast(1, "mailbox-capacity"), pushTimeout, mayWait);
    }

    private static Duration pushTimeout(SectionReader section) {
        String key = "mailbox-push-timeout-time";
        return section.has(key) ? section.time(key) : Duration.ZERO; // nobody waits for ever
    }

    @SuppressWarnings(
            "unchecked") // it is the comparator of the actors that have this mailbox, or they get what they asked for
    private Comparator<Object> comparator(SectionReader section) {
        if (!section.has("comparator")) {
            section.refuse("comparator", "a priority mailbox needs the name of a class that is a java.util.Comparator");
            return (one, other) -> 0;
        }
        String name = section.text("comparator");
        try {
            return (Comparator<Object>) Class.forName(name, true, loader)
                    .asSubclass(Comparator.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (InvocationTargetException failed) {
            Throwable failure = failed.getTargetException();
            section.refuse("comparator", "the constructor of [" + name + "] fails: " + failure, failure);
        } catch (ReflectiveOperationException | ClassCastException | LinkageError unusable) {
            section.refuse(
                    "comparator",
                    "[" + name + "] is not a public class that implements java.util.Comparator and has a public"
                            + " constructor without parameters: " + unusable,
                    unusable);
        }
        return (one, other) -> 0;
    }
}
