// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import static io.lakon.tck.Waiting.PATIENCE;
import static io.lakon.tck.Waiting.await;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.DispatcherSelector;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.time.Duration;

/** An application with an actor that uses whatever has threads: both dispatchers and a timer. */
@ApplicationScoped
@Path("ticks")
public class Clerk {
    /** What the clerk is told. */
    public sealed interface Command permits Tick, HowMany {}

    private record Tick() implements Command {}

    /** How often it has ticked, at least once. */
    public record HowMany(ActorRef<Integer> replyTo) implements Command {}

    @Inject
    ActorRef<Command> clerk;

    public Clerk() {}

    @Produces
    @Actor("clerk")
    static Behavior<Command> behavior() {
        return Behaviors.setup(context -> {
            context.spawn(Behaviors.empty(), "blocking", DispatcherSelector.blocking());
            context.getLog().debug("Working, and {}", Mark.LEFT); // which loads it
            return Behaviors.withTimers(timers -> {
                timers.startTimerWithFixedDelay(new Tick(), Duration.ofMillis(1));
                return counting(0);
            });
        });
    }

    private static Behavior<Command> counting(int ticks) {
        return Behaviors.receive(Command.class)
                .onMessage(Tick.class, tick -> counting(ticks + 1))
                .onMessage(HowMany.class, question -> {
                    question.replyTo().tell(ticks);
                    return Behaviors.same();
                })
                .build();
    }

    /** Waits for the answer: see docs/servers.md on what WildFly's telemetry keeps of a request that does not. */
    @GET
    public int ticks() {
        return await(AskPattern.ask(clerk, HowMany::new, PATIENCE));
    }

    /** Where the resources are. A bean, as Helidon sees no other. */
    @ApplicationScoped
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
