// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import org.slf4j.Logger;
import org.slf4j.event.Level;

/** Logs at a level that is a value. {@code Logger.atLevel} is new in SLF4J 2.0, and some servers impose their 1.7. */
final class LogAt {
    private LogAt() {}

    /** A throwable that is the last of more arguments than {@code format} has places for is logged with its trace. */
    static void log(Logger logger, Level level, String format, Object... arguments) {
        switch (level) {
            case ERROR -> logger.error(format, arguments);
            case WARN -> logger.warn(format, arguments);
            case INFO -> logger.info(format, arguments);
            case DEBUG -> logger.debug(format, arguments);
            case TRACE -> logger.trace(format, arguments);
        }
    }
}
