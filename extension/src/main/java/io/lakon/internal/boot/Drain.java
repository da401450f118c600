// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import io.lakon.actor.ActorSnapshot;
import io.lakon.actor.ActorStatus;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.SystemSnapshot;
import io.lakon.actor.spi.Overdue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends an actor system: first what was added to its shutdown, then its actors, bottom-up. Waits for that until a deadline, and
 * says in one line how it went.
 */
final class Drain {
    private static final Logger LOG = LoggerFactory.getLogger("io.lakon");
    private static final Duration LAST_MOMENT = Duration.ofSeconds(1); // for those who come back when interrupted

    private final ActorSystem<Void> system;
    private final Duration deadline;

    Drain(ActorSystem<Void> system, Duration deadline) {
        this.system = system;
        this.deadline = deadline;
    }

    /** Returns when the system has ended, or at the deadline. */
    void run() {
        long began = System.nanoTime();
        CoordinatedShutdown.get(system)
                .runAll(CoordinatedShutdown.actorSystemTerminateReason())
                // For a shutdown that was broken off, or that is not to end the system: here the application ends.
                .whenComplete((done, failure) -> system.terminate());
        boolean ended = await(deadline);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        SystemSnapshot last = system.inspect();
        if (ended) {
            LOG.info(
                    "Actor system {} ended within {} ms: {} dead letters and {} dropped messages in its life",
                    system.name(),
                    took.toMillis(),
                    last.deadLetters(),
                    last.dropped());
        } else {
            LOG.warn(
                    "Actor system {} has not ended within {} ms{}, and is left to itself: {} dead letters and {} dropped"
                            + " messages; still there: {}",
                    system.name(),
                    took.toMillis(),
                    isStopping(last) ? "" : ", as tasks of its shutdown are not done",
                    last.deadLetters(),
                    last.dropped(),
                    remaining(last).collect(Collectors.joining(", ")));
            Guardian.dismiss(system); // no task is to have actors go on in an application that is gone
            abandon();
        }
    }

    /** Those who wait for something may come back and stop; nobody waits for the others, nor for what they hold up. */
    private void abandon() {
        // The guardian may be found at stopping the others, which is no news.
        List<Overdue> abandoned = Overdue.interrupt(system);
        abandoned.stream()
                .filter(each -> !each.path().equals(system.path()))
                .forEach(each -> LOG.warn(
                        "Actor {} is abandoned: it has been handling {} for {} ms, and its thread has been interrupted",
                        each.path().toStringWithoutAddress(),
                        each.type().getName(),
                        each.lasting().toMillis(),
                        each.whereabouts()));
        if (!abandoned.isEmpty() && await(LAST_MOMENT)) {
            LOG.info("Actor system {} has ended after all", system.name());
        }
    }

    private boolean await(Duration longest) {
        try {
            return system.awaitTermination(longest);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt(); // the container is in a hurry: it hears what is left, and goes on
            return false;
        }
    }

    /** Whether its actors have been told to stop, which comes after all tasks. */
    private static boolean isStopping(SystemSnapshot system) {
        return user(system).allMatch(guardian -> guardian.status() != ActorStatus.RUNNING);
    }

    private static Stream<ActorSnapshot> user(SystemSnapshot system) {
        return system.root().children().stream()
                .filter(guardian -> guardian.path().name().equals("user"));
    }

    /** Who is left. The toolkit's own actors serve the application's to their end, and are no news. */
    private static Stream<String> remaining(SystemSnapshot system) {
        return user(system).flatMap(Drain::remaining);
    }

    /** Without those who only wait for others: whoever has children stops after them. */
    private static Stream<String> remaining(ActorSnapshot actor) {
        return actor.children().isEmpty()
                ? Stream.of(actor.path().toStringWithoutAddress() + " ("
                        + actor.status().name().toLowerCase(Locale.ROOT) + ", " + actor.mailboxSize()
                        + " messages waiting" + inHand(actor) + ")")
                : actor.children().stream().flatMap(Drain::remaining);
    }

    private static String inHand(ActorSnapshot actor) {
        return actor.inHand()
                .map(inHand -> ", handling " + inHand.type().getName() + " for "
                        + inHand.lasting().toMillis() + " ms")
                .orElse("");
    }
}
