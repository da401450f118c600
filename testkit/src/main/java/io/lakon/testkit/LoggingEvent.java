// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Marker;
import org.slf4j.event.Level;

/**
 * Something that was logged while a {@link LoggingTestKit} listened.
 *
 * @param message with its arguments filled in
 * @param timeStamp in milliseconds since the epoch
 * @param getMarker the first marker, if there was one
 * @param getThrowable what was logged as the cause, if anything was
 * @param getMdc what was in the MDC of the thread that logged it
 */
public record LoggingEvent(
        Level level,
        String loggerName,
        String threadName,
        String message,
        long timeStamp,
        Optional<Marker> getMarker,
        Optional<Throwable> getThrowable,
        Map<String, String> getMdc) {

    public LoggingEvent {
        getMdc = Map.copyOf(getMdc);
    }

    public static LoggingEvent create(
            Level level, String loggerName, String threadName, String message, long timeStamp) {
        return create(level, loggerName, threadName, message, timeStamp, Optional.empty(), Optional.empty(), Map.of());
    }

    public static LoggingEvent create(
            Level level,
            String loggerName,
            String threadName,
            String message,
            long timeStamp,
            Optional<Marker> marker,
            Optional<Throwable> throwable,
            Map<String, String> mdc) {
        return new LoggingEvent(level, loggerName, threadName, message, timeStamp, marker, throwable, mdc);
    }
}
