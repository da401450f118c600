// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.definition;

import java.util.Locale;

/** The names that actors have when nobody gives them one. */
final class ActorNames {
    private ActorNames() {}

    /** {@code Auctioneer} as {@code auctioneer}, {@code HTTPFetcher} as {@code http-fetcher}. */
    static String kebabCase(String simpleName) {
        return simpleName
                .replaceAll("([\\p{Lower}\\p{Digit}])(\\p{Upper})", "$1-$2")
                .replaceAll("(\\p{Upper}+)(\\p{Upper}\\p{Lower})", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
