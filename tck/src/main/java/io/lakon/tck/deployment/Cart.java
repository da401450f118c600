// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.deployment;

import io.lakon.actor.Scheduler;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;

/** Could not be passivated with what it holds. */
@SessionScoped
public class Cart implements Serializable {
    private static final long serialVersionUID = 1;

    @Inject
    @SuppressWarnings("serial") // that is what is wrong
    Scheduler scheduler;

    public Cart() {}
}
