// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** How {@link Behaviors#logMessages} logs. */
public record LogOptions(boolean enabled, Level level, Optional<Logger> logger) {
    /** At debug level, to the actor's logger. */
    public static LogOptions create() {
        return new LogOptions(true, Level.DEBUG, Optional.empty());
    }

    /** A copy that logs, or does not. */
    public LogOptions withEnabled(boolean enable) {
        return new LogOptions(enable, level, logger);
    }

    /** A copy that logs at another level. */
    public LogOptions withLevel(Level other) {
        return new LogOptions(enabled, other, logger);
    }

    /** A copy that logs to {@code other}, and not to the actor's logger. */
    public LogOptions withLogger(Logger other) {
        return new LogOptions(enabled, level, Optional.of(other));
    }

    public Optional<Logger> getLogger() {
        return logger;
    }
}
