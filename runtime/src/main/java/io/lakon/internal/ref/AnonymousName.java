// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ref;

/** The names that the system makes for children without one: {@code $a}, {@code $b} …; nobody can give one of these. */
public final class AnonymousName {
    private static final String DIGITS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+~";

    private static final int BITS = 6; // of a digit
    private static final char MARK = '$';
    private static final int LONGEST = 1 + 10; // what a positive long has room for

    private AnonymousName() {}

    /** The name of an actor's {@code number}th anonymous child, from 0 on. */
    public static String of(long number) {
        StringBuilder name = new StringBuilder().append(MARK);
        long rest = number;
        do {
            name.append(DIGITS.charAt((int) (rest & (1 << BITS) - 1)));
            rest >>>= BITS;
        } while (rest != 0);
        return name.toString();
    }

    /** The number of the child of that name; -1 if it is the name of none. */
    public static long number(String name) {
        if (name.length() < 2 || name.length() > LONGEST || name.charAt(0) != MARK) {
            return -1;
        }
        long number = 0;
        for (int i = name.length() - 1; i > 0; i--) {
            int digit = DIGITS.indexOf(name.charAt(i));
            if (digit < 0) {
                return -1;
            }
            number = number << BITS | digit;
        }
        return of(number).equals(name) ? number : -1;
    }
}
