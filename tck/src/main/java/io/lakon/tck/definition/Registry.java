// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.definition;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.cdi.ActorName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.stream.IntStream;

/** Knows the actors. */
@ApplicationScoped
public class Registry {
    private static final int MORE_THAN_A_BOUNDED_MAILBOX_HOLDS = 1100;

    @Inject
    @Any
    Instance<ActorRef<Respondent.WhoAreYou>> actors;

    @Inject
    ActorRef<Archive.HowManyPages> archive;

    @Inject
    ActorRef<Integer> bounded;

    @Inject
    @Any
    Instance<Object> beans;

    @Inject
    Producers producers;

    @Inject
    ActorSystem<?> system;

    public Registry() {}

    Instance<ActorRef<Respondent.WhoAreYou>> actors(String name) {
        return actors.select(ActorName.Literal.of(name));
    }

    ActorRef<Archive.HowManyPages> archive() {
        return archive;
    }

    boolean isBean(Class<?> type) {
        return !beans.select(type).isUnsatisfied();
    }

    int calls() {
        return producers.calls();
    }

    String tree() {
        return system.printTree();
    }

    void flood() {
        try {
            IntStream.range(0, MORE_THAN_A_BOUNDED_MAILBOX_HOLDS).forEach(bounded::tell);
        } finally {
            producers.flooded();
        }
    }

    long dropped() {
        return system.inspect().dropped();
    }
}
