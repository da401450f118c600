// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigOrigin;

/**
 * Why HOCON files could not be used.
 *
 * @param position the file and, where it is known, the line
 * @param message what is wrong there
 */
public record HoconProblem(String position, String message) {
    static HoconProblem of(String name, ConfigException exception) {
        ConfigOrigin origin = exception.origin();
        String position = origin == null ? name : origin.description();
        String message = String.valueOf(exception.getMessage());
        // Typesafe's messages begin with the place, if there is one.
        String prefix = position + ": ";
        return new HoconProblem(position, message.startsWith(prefix) ? message.substring(prefix.length()) : message);
    }

    @Override
    public String toString() {
        return position + ": " + message;
    }
}
