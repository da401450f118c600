// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import java.util.Optional;
import org.slf4j.Marker;
import org.slf4j.event.Level;

/**
 * Something that a behaviour under a {@link BehaviorTestKit} has logged.
 *
 * @param message with its arguments filled in
 * @param getErrorCause what was logged as the cause, if anything was
 * @param getMarker the first marker, if there was one
 */
public record CapturedLogEvent(
        Level level, String message, Optional<Throwable> getErrorCause, Optional<Marker> getMarker) {

    public CapturedLogEvent(Level level, String message) {
        this(level, message, Optional.empty(), Optional.empty());
    }

    public CapturedLogEvent(Level level, String message, Throwable errorCause) {
        this(level, message, Optional.of(errorCause), Optional.empty());
    }

    public CapturedLogEvent(Level level, String message, Marker marker) {
        this(level, message, Optional.empty(), Optional.of(marker));
    }

    public CapturedLogEvent(Level level, String message, Throwable errorCause, Marker marker) {
        this(level, message, Optional.of(errorCause), Optional.of(marker));
    }
}
