// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import static java.nio.file.StandardOpenOption.APPEND;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.Done;
import io.lakon.actor.PostStop;
import io.lakon.cdi.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** An application whose actor has a message in hand, and more that wait, when its server is stopped. */
@ApplicationScoped
@Path("pay")
public class Cashier {
    /** How many messages are in flight. */
    static final int PAYMENTS = 100;

    /** To be noted in the book, but not before the application is ending. */
    public record Pay(int number, java.nio.file.Path book, CountDownLatch begun, CountDownLatch ending) {}

    @Inject
    ActorRef<Pay> cashier;

    @Inject
    CoordinatedShutdown shutdown;

    public Cashier() {}

    @Produces
    @Actor("cashier")
    static Behavior<Pay> behavior() {
        return Behaviors.receive(Pay.class).onMessage(Pay.class, Cashier::pay).build();
    }

    private static Behavior<Pay> pay(Pay first) throws InterruptedException, IOException {
        note(first);
        return Behaviors.receive(Pay.class)
                .onMessage(Pay.class, next -> {
                    note(next);
                    return Behaviors.same();
                })
                .onSignal(PostStop.class, stop -> {
                    Files.writeString(first.book(), "stopped\n", APPEND);
                    return Behaviors.same();
                })
                .build();
    }

    private static void note(Pay payment) throws InterruptedException, IOException {
        payment.begun().countDown();
        payment.ending().await();
        Files.writeString(payment.book(), "paid " + payment.number() + "\n", APPEND);
    }

    /** Returns when the first is in hand. */
    @POST
    public void pay(@QueryParam("book") String book) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        shutdown.addTask(CoordinatedShutdown.PhaseServiceUnbind(), "unbind", () -> {
            ending.countDown();
            return CompletableFuture.completedFuture(Done.getInstance());
        });
        IntStream.rangeClosed(1, PAYMENTS)
                .forEach(number -> cashier.tell(new Pay(number, java.nio.file.Path.of(book), begun, ending)));
        begun.await();
    }

    /** Where the resources are. A bean, as Helidon sees no other. */
    @ApplicationScoped
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
