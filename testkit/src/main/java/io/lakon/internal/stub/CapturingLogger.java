// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stub;

import io.lakon.testkit.CapturedLogEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;

/** Keeps what is logged, of every level, and writes it nowhere. */
@SuppressWarnings("serial") // nobody writes it
final class CapturingLogger extends LegacyAbstractLogger implements LoggingEventAware {
    private final List<CapturedLogEvent> events = new ArrayList<>();

    CapturingLogger(String name) {
        this.name = name;
    }

    List<CapturedLogEvent> events() {
        return List.copyOf(events);
    }

    void clear() {
        events.clear();
    }

    private void keep(
            Level level,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable cause,
            @Nullable Marker marker) {
        String message = MessageFormatter.basicArrayFormat(pattern, arguments);
        events.add(new CapturedLogEvent(level, message, Optional.ofNullable(cause), Optional.ofNullable(marker)));
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable cause) {
        keep(level, pattern, arguments, cause, marker);
    }

    /** What was logged through {@link org.slf4j.spi.LoggingEventBuilder}. */
    @Override
    public void log(LoggingEvent event) {
        List<Marker> markers = event.getMarkers();
        keep(
                event.getLevel(),
                event.getMessage(),
                event.getArgumentArray(),
                event.getThrowable(),
                markers == null || markers.isEmpty() ? null : markers.get(0));
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    public boolean isTraceEnabled() {
        return true;
    }

    @Override
    public boolean isDebugEnabled() {
        return true;
    }

    @Override
    public boolean isInfoEnabled() {
        return true;
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }
}
