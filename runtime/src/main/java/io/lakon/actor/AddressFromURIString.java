// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an {@link Address} as {@link Address#toString()} writes it. */
public final class AddressFromURIString {
    private static final Pattern ADDRESS =
            Pattern.compile("([a-zA-Z][-+.\\w]*)://([^/@#:\\s]+)(?:@([^/@#\\s]+):(\\d{1,5}))?");

    private AddressFromURIString() {}

    /**
     * The address that {@code address} writes: {@code lakon://shop}, or {@code lakon://shop@host:7355}.
     *
     * @throws IllegalArgumentException if it is not written like one of these
     */
    public static Address parse(String address) {
        Matcher parts = ADDRESS.matcher(Objects.requireNonNull(address, "address"));
        if (!parts.matches()) {
            throw new IllegalArgumentException("Malformed address of an actor system [" + address
                    + "]: it is written as lakon://system or lakon://system@host:port");
        }
        return parts.group(3) == null
                ? Address.create(parts.group(1), parts.group(2))
                : Address.create(parts.group(1), parts.group(2), parts.group(3), Integer.parseInt(parts.group(4)));
    }
}
