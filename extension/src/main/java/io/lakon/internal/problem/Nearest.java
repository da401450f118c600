// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody who mistyped a name most likely meant. */
public final class Nearest {
    private Nearest() {}

    /** The known name that is fewest keystrokes away, if that is near at all. */
    public static Optional<String> to(String given, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(each -> distance(given, each))
                        .thenComparing(each -> each))
                .filter(each -> distance(given, each) <= Math.max(given.length() < 4 ? 1 : 2, given.length() / 3));
    }

    // Levenshtein's distance, one row of the table at a time.
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
