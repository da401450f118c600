// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import io.lakon.actor.ActorSystem;
import java.time.Duration;
import java.util.Locale;

/**
 * How long tests wait, from the section {@code lakon.actor.testkit.typed} of the configuration.
 *
 * @param timeFactor by how much {@link #dilated} lengthens a time
 * @param singleExpectDefault how long a probe waits for what must happen; dilated already, as are all times here
 * @param expectNoMessageDefault how long a probe waits to see that nothing happens
 * @param filterLeeway how long a {@link LoggingTestKit} waits for what must be logged
 * @param defaultTimeout how long everything else may take
 * @param systemShutdownDefault how long the end of a system may take
 * @param throwOnShutdownTimeout whether a test fails when that takes longer
 */
public record TestKitSettings(
        double timeFactor,
        Duration singleExpectDefault,
        Duration expectNoMessageDefault,
        Duration filterLeeway,
        Duration defaultTimeout,
        Duration systemShutdownDefault,
        boolean throwOnShutdownTimeout) {

    /**
     * Reads a section that is laid out as {@code lakon.actor.testkit.typed} is.
     *
     * @throws ConfigException if a value is missing or wrong
     */
    public static TestKitSettings create(Config section) {
        double factor = section.getDouble("timefactor");
        if (!(factor > 0)) {
            throw new ConfigException.BadValue(
                    section.getValue("timefactor").origin(), "timefactor", "it is more than 0; found " + factor);
        }
        return new TestKitSettings(
                factor,
                dilated(section.getDuration("single-expect-default"), factor),
                dilated(section.getDuration("expect-no-message-default"), factor),
                dilated(section.getDuration("filter-leeway"), factor),
                dilated(section.getDuration("default-timeout"), factor),
                dilated(section.getDuration("system-shutdown-default"), factor),
                section.getBoolean("throw-on-shutdown-timeout"));
    }

    /** Reads the settings that {@code system} was made with. */
    public static TestKitSettings create(ActorSystem<?> system) {
        return of(system.settings().config());
    }

    static TestKitSettings of(Config whole) {
        return create(whole.getConfig("lakon.actor.testkit.typed"));
    }

    /** A time as it is to be waited on this machine. */
    public Duration dilated(Duration time) {
        return dilated(time, timeFactor);
    }

    private static Duration dilated(Duration time, double factor) {
        return Duration.ofNanos((long) (time.toNanos() * factor));
    }

    /** As people write it, for messages: {@code 1m30s}. */
    static String text(Duration time) {
        return time.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
