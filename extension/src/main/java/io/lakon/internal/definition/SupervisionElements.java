// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValueFactory;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.cdi.Supervised;
import io.lakon.cdi.Supervised.Strategy;
import io.lakon.internal.settings.Section;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** The elements of one {@link Supervised}, as written or as configured instead. */
record SupervisionElements(
        Class<? extends Throwable> on,
        Strategy strategy,
        int maxRestarts,
        Duration within,
        Duration minBackoff,
        Duration maxBackoff,
        double randomFactor,
        boolean stopChildren,
        int stashCapacity) {

    /** What {@code @Supervised} without elements says. */
    static final SupervisionElements DEFAULT = new SupervisionElements(
            Exception.class, Strategy.RESTART, -1, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0.2, true, -1);

    /**
     * What was written. A duration that was left out is zero.
     *
     * @throws IllegalArgumentException saying what is malformed
     */
    static SupervisionElements of(Supervised written) {
        return new SupervisionElements(
                written.on(),
                written.strategy(),
                written.maxRestarts(),
                duration("within", written.within()),
                duration("minBackoff", written.minBackoff()),
                duration("maxBackoff", written.maxBackoff()),
                written.randomFactor(),
                written.stopChildren(),
                written.stashCapacity());
    }

    private static Duration duration(String element, String text) {
        if (text.isEmpty()) {
            return Duration.ZERO;
        }
        try {
            return text.startsWith("P")
                    ? Duration.parse(text)
                    : ConfigValueFactory.fromAnyRef(text).atKey("value").getDuration("value");
        } catch (ConfigException | DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    element + " is a duration, as 30s or PT30S; found \"" + text + "\"", wrong);
        }
    }

    /** With what is configured in place of what was written. */
    SupervisionElements overriddenBy(Section section) {
        return new SupervisionElements(
                on,
                section.choice("strategy", strategy),
                section.number("max-restarts", maxRestarts),
                section.duration("within", within),
                section.duration("min-backoff", minBackoff),
                section.duration("max-backoff", maxBackoff),
                section.fraction("random-factor", randomFactor),
                section.flag("stop-children", stopChildren),
                section.number("stash-capacity", stashCapacity));
    }

    /**
     * Refuses what was written and can have no effect: it tells that something else was meant.
     *
     * @throws IllegalArgumentException saying what
     */
    void refuseWhatHasNoEffect() {
        boolean restarts = strategy == Strategy.RESTART || strategy == Strategy.BACKOFF;
        refuse(maxRestarts != -1 && !restarts, "maxRestarts has no effect with " + strategy + ", which never restarts");
        refuse(
                !within.isZero() && strategy != Strategy.RESTART,
                "within has no effect with " + strategy + ": only RESTART counts within a time");
        refuse(!within.isZero() && maxRestarts == -1, "within has no effect without maxRestarts");
        refuse(
                !(minBackoff.isZero() && maxBackoff.isZero()) && strategy != Strategy.BACKOFF,
                "minBackoff and maxBackoff have no effect with " + strategy + ": only BACKOFF pauses");
    }

    /**
     * The strategy that these elements describe.
     *
     * @throws IllegalArgumentException saying which element is wrong
     */
    SupervisorStrategy toStrategy() {
        refuse(
                stashCapacity < -1,
                "stashCapacity is a number of messages, or -1 for the default; found " + stashCapacity);
        switch (strategy) {
            case STOP:
                return SupervisorStrategy.stop();
            case RESUME:
                return SupervisorStrategy.resume();
            case RESTART:
                return SupervisorStrategy.restart()
                        .withLimit(maxRestarts, within)
                        .withStopChildren(stopChildren)
                        .withStashCapacity(stashCapacity);
            default:
                refuse(minBackoff.isZero() || maxBackoff.isZero(), "BACKOFF needs both minBackoff and maxBackoff");
                refuse(maxRestarts < -1, "maxRestarts is a number of restarts, or -1 for any; found " + maxRestarts);
                return SupervisorStrategy.restartWithBackoff(minBackoff, maxBackoff, randomFactor)
                        .withMaxRestarts(maxRestarts)
                        .withStopChildren(stopChildren)
                        .withStashCapacity(stashCapacity);
        }
    }

    private static void refuse(boolean wrong, String text) {
        if (wrong) {
            throw new IllegalArgumentException(text);
        }
    }
}
