// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.injection;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** An actor whose behaviour is made with the reference of another. */
@ApplicationScoped
public class Nightwatch {
    /** Replies with who is on duty. */
    public record WhoIsOnDuty(ActorRef<ActorRef<Greeter.Command>> replyTo) {}

    public Nightwatch() {}

    @Produces
    @Actor
    Behavior<WhoIsOnDuty> nightwatch(ActorRef<Greeter.Command> greeter) {
        return Behaviors.receiveMessageWithSame(question -> question.replyTo().tell(greeter));
    }
}
