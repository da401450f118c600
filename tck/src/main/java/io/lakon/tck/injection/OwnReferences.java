// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** A reference that is a bean of the application. */
@Dependent
public class OwnReferences {
    public OwnReferences() {}

    @Produces
    ActorRef<Double> deadLetters(ActorSystem<?> system) {
        return system.deadLetters();
    }
}
