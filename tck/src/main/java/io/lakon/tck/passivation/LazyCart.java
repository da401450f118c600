// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.passivation;

import io.lakon.actor.ActorRef;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.Serializable;

/** Looks for its actor when it needs one. */
@Dependent
@SuppressWarnings("serial") // what is injected is serialisable, though its type does not say so
public class LazyCart implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Instance<ActorRef<String>> cashier;

    public LazyCart() {}
}
