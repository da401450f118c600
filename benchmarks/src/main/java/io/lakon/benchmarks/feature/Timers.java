// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import io.lakon.benchmarks.Total;
import java.time.Duration;
import java.util.List;

/** Single timers of many actors, started at once and due soon after; the size is how many. */
public final class Timers implements Program {
    private static final int ACTORS = 100;
    private static final Duration DELAY = Duration.ofMillis(10);

    @Override
    public List<Figure> run(int timers) throws Exception {
        int each = timers / ACTORS;
        TimedRun<Long> run = TimedRun.of((guardian, result) -> {
            ActorRef<Long> total = Total.of(guardian, ACTORS, result);
            for (int i = 0; i < ACTORS; i++) {
                guardian.spawnAnonymous(counter(each, total));
            }
        });
        Check.that("timers", run.result(), (long) ACTORS * each);
        return List.of(Figure.rate("timers", run.result(), run.nanos()));
    }

    private static Behavior<Integer> counter(int expected, ActorRef<Long> total) {
        return Behaviors.withTimers(timers -> {
            for (int i = 0; i < expected; i++) {
                timers.startSingleTimer(i, i, DELAY);
            }
            return counting(1, expected, total);
        });
    }

    private static Behavior<Integer> counting(int count, int expected, ActorRef<Long> total) {
        return Behaviors.receiveMessage(timer -> {
            if (count == expected) {
                total.tell((long) count);
            }
            return counting(count + 1, expected, total);
        });
    }
}
