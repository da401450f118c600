// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import java.util.Optional;

/**
 * A property below {@code lakon} that nobody reads.
 *
 * @param key its name
 * @param source where it is set, with file and line if that is a HOCON file
 * @param nearest the known key that was most likely meant
 */
public record UnknownKey(String key, String source, Optional<String> nearest) {}
