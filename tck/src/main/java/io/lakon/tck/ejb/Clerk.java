// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.ejb;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.tck.Waiting;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A bean from a pool. */
@Stateless
public class Clerk {
    @Inject
    ActorRef<Counter.Command> counter;

    public Clerk() {}

    public int total() {
        return Waiting.await(AskPattern.ask(counter, Counter.Total::new, Waiting.PATIENCE));
    }

    public ActorRef<Counter.Command> ref() {
        return counter;
    }
}
