// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

/**
 * A time that is cheap to read and not quite right: moved now and then by one thread, read with each message by all.
 *
 * <p>In milliseconds, in an int, which a message's node has room for without growing. Times more than 24 days apart are told
 * wrong.
 */
public final class CoarseClock {
    private volatile int millis;

    /** Moves it to a time in nanoseconds. */
    public void moveTo(long nanos) {
        millis = millis(nanos);
    }

    int millis() {
        return millis;
    }

    /** How many milliseconds before {@code nanos} the clock stood at {@code then}. */
    static int since(int then, long nanos) {
        return millis(nanos) - then;
    }

    private static int millis(long nanos) {
        return (int) (nanos / 1_000_000);
    }
}
