// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;

/** Hears what goes through one logger of Logback, which may not be there: only this class names it. */
final class LogListener extends AppenderBase<ILoggingEvent> {
    private final Logger logger;
    private final Consumer<LoggingEvent> consumer;

    private LogListener(Logger logger, Consumer<LoggingEvent> consumer) {
        this.logger = logger;
        this.consumer = consumer;
    }

    /** Listens, until it is closed. Events come on the threads that log them, one at a time. */
    static LogListener listen(String loggerName, Consumer<LoggingEvent> consumer) {
        if (!(LoggerFactory.getLogger(loggerName) instanceof Logger logger)) {
            throw new IllegalStateException(
                    "The loggers are of " + LoggerFactory.getILoggerFactory().getClass());
        }
        LogListener listener = new LogListener(logger, consumer);
        listener.setContext(logger.getLoggerContext());
        listener.start();
        logger.addAppender(listener);
        return listener;
    }

    void close() {
        logger.detachAppender(this);
        stop();
    }

    @Override
    protected void append(ILoggingEvent event) {
        consumer.accept(converted(event));
    }

    private static LoggingEvent converted(ILoggingEvent event) {
        List<Marker> markers = event.getMarkerList();
        Throwable cause = event.getThrowableProxy() instanceof ThrowableProxy proxy ? proxy.getThrowable() : null;
        return LoggingEvent.create(
                Level.valueOf(event.getLevel().toString()),
                event.getLoggerName(),
                event.getThreadName(),
                event.getFormattedMessage(),
                event.getTimeStamp(),
                markers == null ? Optional.empty() : markers.stream().findFirst(),
                Optional.ofNullable(cause),
                Map.copyOf(event.getMDCPropertyMap()));
    }
}
