// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import jakarta.enterprise.context.ApplicationScoped;

/** A bean that an actor uses. */
@ApplicationScoped
public class Wording {
    String hello(String name) {
        return "Hello " + name;
    }
}
