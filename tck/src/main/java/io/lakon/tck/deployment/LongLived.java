// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.deployment;

import io.lakon.actor.ActorContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Is not made for one actor, and yet wants its context. */
@ApplicationScoped
public class LongLived {
    @Inject
    ActorContext<Misplaced.Order> context;

    public LongLived() {}
}
