// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

/** The names that the system makes for children without one: {@code $a}, {@code $b} …; nobody can give one of these. */
public final class AnonymousName {
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+~";

    private AnonymousName() {}

    /** The name of an actor's {@code number}th anonymous child, from 0 on. */
    public static String of(long number) {
        StringBuilder name = new StringBuilder("$");
        long rest = number;
        do {
            name.append(DIGITS.charAt((int) (rest & 63)));
            rest >>>= 6;
        } while (rest != 0);
        return name.toString();
    }
}
