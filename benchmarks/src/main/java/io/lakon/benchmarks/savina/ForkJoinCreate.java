// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.savina;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.PostStop;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.Start;
import io.lakon.benchmarks.TimedRun;
import io.lakon.benchmarks.Total;
import java.util.List;

/** Actors that are spawned for one message each, and stop; the size is how many. */
public final class ForkJoinCreate implements Program {
    @Override
    public List<Figure> run(int actors) throws Exception {
        TimedRun<Long> run = TimedRun.of((guardian, result) -> {
            ActorRef<Long> total = Total.of(guardian, actors, result);
            for (int i = 0; i < actors; i++) {
                guardian.spawnAnonymous(once(total)).tell(Start.START);
            }
        });
        Check.that("stopped actors", run.result(), actors);
        return List.of(Figure.rate("actors", actors, run.nanos()));
    }

    private static Behavior<Start> once(ActorRef<Long> total) {
        return Behaviors.receive(Start.class)
                .onMessage(Start.class, start -> Behaviors.stopped())
                .onSignal(PostStop.class, stop -> {
                    total.tell(1L);
                    return Behaviors.same();
                })
                .build();
    }
}
