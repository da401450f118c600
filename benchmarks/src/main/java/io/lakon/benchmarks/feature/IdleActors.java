// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.Start;
import io.lakon.benchmarks.TimedRun;
import io.lakon.benchmarks.Total;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Actors that have had a message, and wait for the next; the size is how many. What they share counts with them. */
public final class IdleActors implements Program {
    private static final int COLLECTIONS = 3; // what one leaves for references of all kinds, the next may free

    @Override
    public List<Figure> run(int actors) throws Exception {
        CompletableFuture<Long> result = new CompletableFuture<>();
        Behavior<Start> guardian = Behaviors.receive((context, start) -> {
            ActorRef<Long> total = Total.of(context, actors, result);
            Behavior<Start> idle = Behaviors.receiveMessage(message -> {
                total.tell(1L);
                return Behaviors.same();
            });
            for (int i = 0; i < actors; i++) {
                context.spawnAnonymous(idle).tell(Start.START);
            }
            return Behaviors.same();
        });
        long bytes = TimedRun.in(guardian, system -> {
            long before = usedHeap();
            system.tell(Start.START);
            result.get(5, MINUTES);
            return usedHeap() - before;
        });
        Check.that("actors", result.join(), actors);
        return List.of(Figure.bytes("an actor", actors, bytes));
    }

    private static long usedHeap() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        // As of the collection: what is used by now has the threads' own buffers in it, of megabytes each.
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
