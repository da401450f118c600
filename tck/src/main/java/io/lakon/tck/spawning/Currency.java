// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.spawning;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean that a lot uses. */
@ApplicationScoped
public class Currency {
    public Currency() {}

    String code() {
        return "EUR";
    }
}
