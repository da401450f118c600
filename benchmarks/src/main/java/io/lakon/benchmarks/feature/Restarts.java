// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** An actor that fails with every message, and is restarted; the size is how often. */
public final class Restarts implements Program {
    private enum Command {
        FAIL,
        REPORT
    }

    @Override
    public List<Figure> run(int failures) throws Exception {
        TimedRun<Integer> run = TimedRun.of((guardian, result) -> {
            Behavior<Command> restarting = Behaviors.supervise(failing(new AtomicInteger(), result))
                    .onFailure(Failure.class, SupervisorStrategy.restart().withLoggingEnabled(false));
            ActorRef<Command> actor = guardian.spawn(restarting, "failing");
            for (int i = 0; i < failures; i++) {
                actor.tell(Command.FAIL);
            }
            actor.tell(Command.REPORT);
        });
        Check.that("incarnations", run.result(), failures + 1L);
        return List.of(Figure.rate("restarts", failures, run.nanos()));
    }

    private static Behavior<Command> failing(AtomicInteger incarnations, CompletableFuture<Integer> result) {
        return Behaviors.setup(context -> {
            incarnations.incrementAndGet();
            return Behaviors.receiveMessage(command -> {
                if (command == Command.FAIL) {
                    throw new Failure();
                }
                result.complete(incarnations.get());
                return Behaviors.same();
            });
        });
    }

    /** Without a stack trace, which would cost more than the restart. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure() {
            super("on purpose", null, false, false);
        }
    }
}
