// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

/** A failure on purpose. */
class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken() {
        super("broken on purpose");
    }
}
