// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.application;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.AskPattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers a request with its number: by an actor, and without. */
@Path("replies")
@Produces(MediaType.TEXT_PLAIN)
@ApplicationScoped
public class RepliesResource {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject
    ActorRef<Echo.Command> echo;

    @Inject
    ActorSystem<?> system;

    /** An actor is asked. */
    @GET
    @Path("actor/{number}")
    public CompletionStage<String> actor(@PathParam("number") int number) {
        return AskPattern.<Echo.Command, Echo.Reply>ask(echo, replyTo -> new Echo.Call(number, replyTo), LIMIT)
                .thenApply(reply -> Integer.toString(reply.number()));
    }

    /** No actor, but the same threads: what is left is the price of an answer from another thread than the request's. */
    @GET
    @Path("task/{number}")
    public CompletionStage<String> task(@PathParam("number") int number) {
        return CompletableFuture.supplyAsync(() -> Integer.toString(number), system.executionContext());
    }

    /** Neither an actor nor another thread. */
    @GET
    @Path("direct/{number}")
    public String direct(@PathParam("number") int number) {
        return Integer.toString(number);
    }
}
