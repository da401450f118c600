// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.config;

import java.util.List;

/** Properties that cannot be brought together into one configuration. */
public final class UnusableConfigException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final String[] problems;

    UnusableConfigException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = problems.toArray(String[]::new);
    }

    /** All of them; each names source, key and value. */
    public List<String> problems() {
        return List.of(problems);
    }
}
