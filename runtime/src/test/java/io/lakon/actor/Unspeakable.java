// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** A failure that cannot even be described: whatever logs it or puts it into words fails too. */
final class Unspeakable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        throw new Broken();
    }
}
