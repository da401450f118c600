// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.deployment;

import io.lakon.actor.ActorRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Wants a ref to an actor that there is not. */
@ApplicationScoped
public class NobodysRef {
    /** A protocol that no actor speaks. */
    public record Unheard() {}

    @Inject
    ActorRef<Unheard> nobody;

    public NobodysRef() {}
}
