// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.ejb;

import io.lakon.actor.ActorRef;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** A bean that is made when the application starts, perhaps before its actors are. */
@Singleton
@Startup
public class Opening {
    @Inject
    ActorRef<Counter.Command> counter;

    public Opening() {}

    @PostConstruct
    void open() {
        counter.tell(new Counter.Add());
    }

    public ActorRef<Counter.Command> ref() {
        return counter;
    }
}
