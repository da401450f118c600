// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.definition;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import io.lakon.tck.Waiting;
import io.lakon.tck.definition.Respondent.WhoAreYou;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Producer methods of actors. */
@ApplicationScoped
public class Producers {
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch flooded = new CountDownLatch(1);

    public Producers() {}

    @Produces
    @Actor
    Behavior<WhoAreYou> ofInstance() {
        calls.incrementAndGet();
        return Behaviors.receive(Respondent::answer);
    }

    @Produces
    @Actor
    static Behavior<WhoAreYou> ofClass() {
        return Behaviors.receive(Respondent::answer);
    }

    /** Takes nothing out of its mailbox until that has been flooded. */
    @Produces
    @Actor(mailbox = "lakon.actor.bounded-mailbox")
    Behavior<Integer> bounded() {
        return Behaviors.receiveMessageWithSame(
                drop -> flooded.await(Waiting.PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    }

    int calls() {
        return calls.get();
    }

    void flooded() {
        flooded.countDown();
    }
}
