// SPDX-License-Identifier: Apache-2.0
package io.lakon.tck.lifecycle;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
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
import jakarta.ws.rs.core.Application;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** An application whose actor has a message in hand when it is undeployed, and which is asked just then. */
@ApplicationScoped
@Path("count")
public class Banker {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** What the banker is told. */
    public sealed interface Command permits Count, Balance {}

    /** Takes until the application is ending. */
    public record Count(CountDownLatch begun, CountDownLatch ending) implements Command {}

    /** Is answered at once. */
    public record Balance(ActorRef<String> replyTo) implements Command {}

    /** What nobody needs before the banker stops. */
    private record Farewell(String words) {}

    @Inject
    ActorRef<Command> banker;

    @Inject
    CoordinatedShutdown shutdown;

    public Banker() {}

    @Produces
    @Actor("banker")
    static Behavior<Command> behavior() {
        return Behaviors.receive(Command.class)
                .onMessage(Count.class, count -> {
                    count.begun().countDown();
                    count.ending().await();
                    Diary.note("counted");
                    return Behaviors.same();
                })
                .onMessage(Balance.class, balance -> {
                    balance.replyTo().tell("balance");
                    return Behaviors.same();
                })
                .onSignal(PostStop.class, stop -> {
                    Diary.note(new Farewell("stopped").words());
                    return Behaviors.same();
                })
                .build();
    }

    @POST
    public void count() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ending = new CountDownLatch(1);
        shutdown.addTask(CoordinatedShutdown.PhaseServiceUnbind(), "unbind", () -> {
            CompletableFuture<Done> asked = new CompletableFuture<>();
            new Thread(() -> ask().whenComplete((balance, failure) -> {
                        Diary.note("from outside: " + (failure == null ? balance : failure.toString()));
                        ending.countDown();
                        asked.complete(Done.getInstance());
                    }))
                    .start();
            return asked;
        });
        shutdown.addTask(
                CoordinatedShutdown.PhaseServiceStop(),
                "stop",
                () -> ask().thenApply(balance -> {
                    Diary.note("from a task: " + balance);
                    return Done.getInstance();
                }));
        banker.tell(new Count(begun, ending));
        begun.await();
    }

    private CompletionStage<String> ask() {
        return AskPattern.ask(banker, Balance::new, TIMEOUT);
    }

    /** Where the resources are. */
    @ApplicationPath("api")
    public static class Api extends Application {
        public Api() {}
    }
}
