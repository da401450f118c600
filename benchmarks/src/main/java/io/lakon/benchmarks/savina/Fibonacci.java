// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.savina;

import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import java.util.List;

/** A tree of actors that adds up a Fibonacci number, an actor for each addend; the size is which one. */
public final class Fibonacci implements Program {
    @Override
    public List<Figure> run(int number) throws Exception {
        TimedRun<Integer> run = TimedRun.of((guardian, result) -> {
            Behavior<Integer> root = Behaviors.receiveMessage(sum -> {
                result.complete(sum);
                return Behaviors.stopped();
            });
            guardian.spawn(addend(number, guardian.spawn(root, "root")), "fibonacci");
        });
        Check.that("number", run.result(), fibonacci(number));
        return List.of(Figure.rate("actors", 2L * run.result() - 1, run.nanos()));
    }

    private static Behavior<Integer> addend(int number, ActorRef<Integer> parent) {
        return Behaviors.setup(context -> {
            if (number <= 2) {
                parent.tell(1);
                return Behaviors.stopped();
            }
            context.spawn(addend(number - 1, context.getSelf()), "one");
            context.spawn(addend(number - 2, context.getSelf()), "other");
            return Behaviors.receiveMessage(one -> Behaviors.receiveMessage(other -> {
                parent.tell(one + other);
                return Behaviors.stopped();
            }));
        });
    }

    private static int fibonacci(int number) {
        int one = 0;
        int next = 1;
        for (int i = 0; i < number; i++) {
            int sum = one + next;
            one = next;
            next = sum;
        }
        return one;
    }
}
