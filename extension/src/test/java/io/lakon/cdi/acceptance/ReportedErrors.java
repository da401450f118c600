// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What OpenWebBeans logs while this is open: why it refuses an application is there, and not in the exception it throws. */
final class ReportedErrors extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("org.apache.webbeans.portable.events.discovery.ErrorStack");
    private final List<String> messages = new ArrayList<>();

    ReportedErrors() {
        logger.addHandler(this);
        logger.setUseParentHandlers(false);
    }

    @Override
    public void publish(LogRecord entry) {
        messages.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
        logger.setUseParentHandlers(true);
    }

    boolean isEmpty() {
        return messages.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("\n", messages);
    }
}
