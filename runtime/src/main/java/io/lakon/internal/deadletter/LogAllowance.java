// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.deadletter;

import io.lakon.internal.section.SectionReader;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How many dead letters may be logged before there is a pause: {@code lakon.log-dead-letters} and {@code
 * lakon.log-dead-letters-suspend-duration}.
 */
final class LogAllowance {
    /** What to do with one dead letter. */
    enum Ruling {
        LOG,
        LAST,
        SILENCE
    }

    private final long limit;
    private final boolean pauses;
    private final Duration pause;
    private final LongSupplier clock;
    private volatile long logged; // since the last pause; both are written under the lock
    private volatile long silentUntil;

    private LogAllowance(long limit, boolean pauses, Duration pause, LongSupplier clock) {
        this.limit = limit;
        this.pauses = pauses;
        this.pause = pause;
        this.clock = clock;
    }

    static LogAllowance of(SectionReader lakon, LongSupplier clock) {
        String suspend = "log-dead-letters-suspend-duration";
        boolean pauses = !lakon.text(suspend).equals("infinite");
        return new LogAllowance(limit(lakon), pauses, pauses ? lakon.time(suspend) : Duration.ZERO, clock);
    }

    private static long limit(SectionReader lakon) {
        String setting = lakon.text("log-dead-letters");
        switch (setting.toLowerCase(Locale.ROOT)) {
            case "off", "false", "no":
                return 0;
            case "on", "true", "yes":
                return Long.MAX_VALUE;
            default:
                int limit = lakon.wholeNumber("log-dead-letters");
                if (limit < 0) {
                    lakon.refuse(
                            "log-dead-letters", "it is on, off, or how many to log before a pause; found " + setting);
                }
                return limit;
        }
    }

    /** Silence, which is the rule when there are many, takes no lock that their senders would queue for. */
    Ruling take() {
        return isSilent() ? Ruling.SILENCE : next();
    }

    private boolean isSilent() {
        return logged == limit && (limit == 0 || !pauses || clock.getAsLong() - silentUntil < 0);
    }

    private synchronized Ruling next() {
        if (isSilent()) {
            return Ruling.SILENCE;
        }
        long now = logged == limit ? 1 : logged + 1;
        if (now == limit) {
            silentUntil = clock.getAsLong() + pause.toNanos();
        }
        logged = now; // after the end of the silence that it may begin
        return now == limit ? Ruling.LAST : Ruling.LOG;
    }

    /** For how long nothing is logged after the last one, in words. */
    String pause() {
        return pauses ? "in the next " + pause : "from now on";
    }
}
