// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.container.application;

import static java.util.stream.Collectors.joining;

import io.lakon.actor.ActorRef;
import io.lakon.actor.AskPattern;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Percentiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Measures {@link Refs} from inside. A measurement keeps its request's thread until it is over; one at a time is meant to run. */
@Path("refs/{ref}")
@Produces(MediaType.TEXT_PLAIN)
@ApplicationScoped
public class RefsResource {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Inject
    Refs refs;

    /** The class of the threads that the actor runs on. */
    @GET
    @Path("thread")
    public String thread(@PathParam("ref") String ref) throws ExecutionException, InterruptedException {
        return AskPattern.ask(refs.named(ref), Echo.Locate::new, LIMIT)
                .toCompletableFuture()
                .get();
    }

    /** How many messages a second arrive, of so many that one thread sends. */
    @GET
    @Path("tell")
    public String tell(@PathParam("ref") String ref, @QueryParam("messages") int messages)
            throws ExecutionException, InterruptedException {
        ActorRef<Echo.Command> echo = refs.named(ref);

        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            echo.tell(Echo.Tick.TICK);
        }
        int arrived = AskPattern.ask(echo, Echo.Total::new, LIMIT)
                .toCompletableFuture()
                .get();
        long nanos = System.nanoTime() - start;

        Check.that("messages", arrived, messages);
        return lines(List.of(Figure.rate("messages", messages, nanos)));
    }

    /** How many asks a second are answered and after which time, when one thread waits for each reply. */
    @GET
    @Path("ask")
    public String ask(@PathParam("ref") String ref, @QueryParam("asks") int asks)
            throws ExecutionException, InterruptedException {
        ActorRef<Echo.Command> echo = refs.named(ref);
        long[] latencies = new long[asks];

        long start = System.nanoTime();
        for (int i = 0; i < asks; i++) {
            int number = i;
            long asked = System.nanoTime();
            Echo.Reply reply = AskPattern.<Echo.Command, Echo.Reply>ask(
                            echo, replyTo -> new Echo.Call(number, replyTo), LIMIT)
                    .toCompletableFuture()
                    .get();
            latencies[i] = System.nanoTime() - asked;
            Check.that("reply", reply.number(), number);
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.rate("asks", asks, System.nanoTime() - start));
        figures.addAll(Percentiles.of(latencies));
        return lines(figures);
    }

    private static String lines(List<Figure> figures) {
        return figures.stream().map(Figure::line).collect(joining("\n"));
    }
}
