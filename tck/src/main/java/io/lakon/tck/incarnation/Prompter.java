// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.incarnation;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import io.lakon.cdi.Supervised;
import io.lakon.tck.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** An actor that is produced with a prop. */
@ApplicationScoped
public class Prompter {
    @Inject
    Journal journal;

    @Inject
    Instance<ActorRef<String>> ref;

    public Prompter() {}

    void tell(String message) {
        ref.get().tell(message);
    }

    @Produces
    @Actor
    @Supervised
    Behavior<String> prompter(Prop prop) {
        journal.note("produced");
        return Behaviors.setup(context -> {
            journal.note("set up");
            return Behaviors.receive(String.class)
                    .onMessageEquals("fail", () -> {
                        throw new IllegalStateException("as asked");
                    })
                    .onMessageEquals("stop", Behaviors::stopped)
                    .build();
        });
    }
}
