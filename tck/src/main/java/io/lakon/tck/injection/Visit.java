// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import io.lakon.actor.ActorRef;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Lives as long as one request. */
@RequestScoped
public class Visit {
    @Inject
    ActorRef<Greeter.Command> greeter;

    public Visit() {}

    ActorRef<Greeter.Command> greeter() {
        return greeter;
    }
}
