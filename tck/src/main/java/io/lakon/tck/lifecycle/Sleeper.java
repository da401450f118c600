// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import io.lakon.actor.ActorRef;
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
import java.util.concurrent.CountDownLatch;

/** An application with an actor that never comes to the end of what it is told, unless it is interrupted. */
@ApplicationScoped
@Path("sleep")
public class Sleeper {
    /** Has it wait; tells when it does. */
    public record Sleep(CountDownLatch begun) {}

    @Inject
    ActorRef<Sleep> sleeper;

    public Sleeper() {}

    @Produces
    @Actor("sleeper")
    static Behavior<Sleep> behavior() {
        return Behaviors.receiveMessage(sleep -> {
            sleep.begun().countDown();
            new CountDownLatch(1).await();
            return Behaviors.same();
        });
    }

    @POST
    public void sleep() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        sleeper.tell(new Sleep(begun));
        begun.await();
    }

    /** Where the resources are. */
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
