// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks;

/** Checks the result of a program: what is wrong but fast is of no interest. */
public final class Check {
    private Check() {}

    /** Throws if it is not as expected. */
    public static void that(String what, long actual, long expected) {
        if (actual != expected) {
            throw new IllegalStateException(what + ": expected " + expected + ", and found " + actual);
        }
    }
}
