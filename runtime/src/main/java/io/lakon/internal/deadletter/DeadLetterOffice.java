// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.deadletter;

import com.typesafe.config.Config;
import io.lakon.actor.ActorRef;
import io.lakon.actor.AllDeadLetters;
import io.lakon.actor.DeadLetter;
import io.lakon.actor.DeadLetterSuppression;
import io.lakon.actor.Dropped;
import io.lakon.actor.SuppressedDeadLetter;
import io.lakon.actor.UnhandledMessage;
import io.lakon.internal.eventstream.EventBus;
import io.lakon.internal.section.Refusals;
import io.lakon.internal.section.SectionReader;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts, logs and publishes what did not reach a handler. From any thread.
 *
 * <p>A report about what could not be told to a subscriber of such reports is counted and logged, and not published again.
 */
public final class DeadLetterOffice {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterOffice.class);

    private final EventBus bus;
    private final LogAllowance allowance;
    private final boolean logDuringShutdown;
    private final LongAdder deadLetters = new LongAdder();
    private final LongAdder suppressed = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final LongAdder unhandled = new LongAdder();
    private final LongAdder lateReplies = new LongAdder();
    private volatile boolean shuttingDown;

    public DeadLetterOffice(Config config, EventBus bus, LongSupplier clock) {
        this.bus = bus;
        this.allowance = LogAllowance.of(lakon(config, Refusals.thrown()), clock);
        this.logDuringShutdown = config.getBoolean("lakon.log-dead-letters-during-shutdown");
    }

    private static SectionReader lakon(Config config, Refusals refusals) {
        return new SectionReader("lakon", config.getConfig("lakon"), refusals);
    }

    /** Refuses what could not be used of the settings. */
    public static void review(Config config, Refusals refusals) {
        SectionReader lakon = lakon(config, refusals);
        LogAllowance.of(lakon, () -> 0);
        lakon.isOn("log-dead-letters-during-shutdown");
    }

    /** From now on most dead letters only say that the system is ending. */
    public void shuttingDown() {
        shuttingDown = true;
    }

    /** A message to an actor that has stopped. */
    public void deadLetter(Object message, ActorRef<?> sender, ActorRef<?> recipient) {
        if (message instanceof DeadLetterSuppression unmissed) {
            suppressed.increment();
            publish(message, new SuppressedDeadLetter(unmissed, sender, recipient));
            return;
        }
        deadLetters.increment();
        log(message, sender, recipient, "was not delivered: it has stopped", "dead letters", deadLetters);
        publish(message, new DeadLetter(message, sender, recipient));
    }

    private void log(
            Object message, ActorRef<?> sender, ActorRef<?> recipient, String fate, String kind, LongAdder count) {
        if (shuttingDown && !logDuringShutdown) {
            return;
        }
        LogAllowance.Ruling ruling = allowance.take();
        if (ruling == LogAllowance.Ruling.SILENCE) {
            return;
        }
        LOG.info(
                "Message [{}] from {} to {} {}. [{}] {} so far{}. Change this by 'lakon.log-dead-letters' and"
                        + " 'lakon.log-dead-letters-during-shutdown'.",
                message.getClass().getName(),
                sender,
                recipient,
                fate,
                count.sum(),
                kind,
                ruling == LogAllowance.Ruling.LAST ? "; no more are logged " + allowance.pause() : "");
    }

    /** A message thrown away because a bound was reached. */
    public void dropped(Object message, String reason, ActorRef<?> sender, ActorRef<?> recipient) {
        dropped.increment();
        log(message, sender, recipient, "was dropped: " + reason, "dropped messages", dropped);
        publish(message, new Dropped(message, reason, sender, recipient));
    }

    /** A message that the recipient's behaviour had no handler for. */
    public void unhandled(Object message, ActorRef<?> sender, ActorRef<?> recipient) {
        unhandled.increment();
        log(message, sender, recipient, "was not handled", "unhandled messages", unhandled);
        publish(message, new UnhandledMessage(message, sender, recipient));
    }

    /** A reply to an ask that was over. */
    public void lateReply(Object message, ActorRef<?> ask) {
        lateReplies.increment();
        LOG.debug(
                "Reply [{}] came to {} when the ask was over",
                message.getClass().getName(),
                ask);
    }

    private void publish(Object message, AllDeadLetters report) {
        if (!(message instanceof AllDeadLetters)) {
            bus.publish(report);
        }
    }

    public long deadLetters() {
        return deadLetters.sum();
    }

    public long suppressedDeadLetters() {
        return suppressed.sum();
    }

    public long dropped() {
        return dropped.sum();
    }

    public long unhandled() {
        return unhandled.sum();
    }

    public long lateReplies() {
        return lateReplies.sum();
    }
}
