// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.growth;

import static java.util.concurrent.TimeUnit.MINUTES;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.Start;
import io.lakon.benchmarks.TimedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A few messages that wander at random among actors, each of which is idle nearly always; the size is how many actors. */
public final class ManyActors implements Program {
    private static final int WANDERERS = 64;
    private static final int HOPS = Passes.MESSAGES / WANDERERS;

    /** One that is to be handed on {@code left} times; where to is by chance, but the same each time (Numerical Recipes' generator). */
    private record Wanderer(int left, int chance, CountDownLatch ended) {
        Wanderer next() {
            return new Wanderer(left - 1, chance * 1_664_525 + 1_013_904_223, ended);
        }

        int among(int actors) {
            return (int) ((chance & 0xFFFF_FFFFL) * actors >>> 32);
        }
    }

    @Override
    public List<Figure> run(int actors) throws Exception {
        CompletableFuture<List<ActorRef<Wanderer>>> made = new CompletableFuture<>();
        Behavior<Start> guardian = Behaviors.receive((context, start) -> {
            List<ActorRef<Wanderer>> all = new ArrayList<>(actors);
            Behavior<Wanderer> inn = Behaviors.receiveMessage(wanderer -> {
                if (wanderer.left == 0) {
                    wanderer.ended.countDown();
                } else {
                    Wanderer next = wanderer.next();
                    all.get(next.among(actors)).tell(next);
                }
                return Behaviors.same();
            });
            for (int i = 0; i < actors; i++) {
                all.add(context.spawnAnonymous(inn));
            }
            made.complete(all);
            return Behaviors.same();
        });
        return TimedRun.in(guardian, system -> {
            system.tell(Start.START);
            List<ActorRef<Wanderer>> all = made.get(5, MINUTES);
            return List.of(Passes.rate((HOPS + 1L) * WANDERERS, WANDERERS, ended -> {
                for (int i = 0; i < WANDERERS; i++) {
                    Wanderer first = new Wanderer(HOPS, i, ended).next();
                    all.get(first.among(actors)).tell(first);
                }
            }));
        });
    }
}
