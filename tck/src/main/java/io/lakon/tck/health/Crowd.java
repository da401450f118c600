// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.health;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

/** An application with one turnstile for all who come. */
@ApplicationScoped
@Path("visitors")
public class Crowd {
    /** How many come with one request. */
    static final int GROUP = 1000;

    /** What the turnstile is told. */
    public sealed interface Command permits Pass, HowMany {}

    /** One more. */
    public record Pass() implements Command {}

    /** How many have passed. */
    public record HowMany(ActorRef<Integer> replyTo) implements Command {}

    @Inject
    ActorRef<Command> turnstile;

    public Crowd() {}

    @Produces
    @Actor("turnstile")
    static Behavior<Command> behavior() {
        return counting(0);
    }

    private static Behavior<Command> counting(int passed) {
        return Behaviors.receive(Command.class)
                .onMessage(Pass.class, pass -> counting(passed + 1))
                .onMessage(HowMany.class, question -> {
                    question.replyTo().tell(passed);
                    return Behaviors.same();
                })
                .build();
    }

    /** Lets a group in, and tells how many have come by then. */
    @POST
    public int group() {
        for (int i = 0; i < GROUP; i++) {
            turnstile.tell(new Pass());
        }
        return await(AskPattern.ask(turnstile, HowMany::new, PATIENCE));
    }

    /** Where the resources are. A bean, as Helidon sees no other. */
    @ApplicationScoped
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
