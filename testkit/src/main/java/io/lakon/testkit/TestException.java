// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import java.util.Objects;

/** A failure that a test means to happen. It has no stack trace; one is equal to another of the same message. */
public final class TestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TestException(String message) {
        super(message, null, false, false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TestException that && Objects.equals(getMessage(), that.getMessage());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(getMessage());
    }
}
