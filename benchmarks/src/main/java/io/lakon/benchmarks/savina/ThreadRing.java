// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.savina;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Receive;
import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import io.lakon.benchmarks.TimedRun;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One message that goes round a ring of actors; the size is how many times it is handed on. */
public final class ThreadRing implements Program {
    private static final int ACTORS = 100;

    private sealed interface Command permits Close, Hop {}

    /** Tells the last actor of the first. */
    private record Close(ActorRef<Command> next) implements Command {}

    private record Hop(int left) implements Command {}

    @Override
    public List<Figure> run(int hops) throws Exception {
        TimedRun<Integer> run = TimedRun.of((guardian, result) -> {
            ActorRef<Command> last =
                    member(guardian, ACTORS - 1, guardian.getSystem().deadLetters(), result);
            ActorRef<Command> first = last;
            for (int i = ACTORS - 2; i >= 0; i--) {
                first = member(guardian, i, first, result);
            }
            last.tell(new Close(first));
            first.tell(new Hop(hops));
        });
        Check.that("where it ended", run.result(), hops % ACTORS);
        return List.of(Figure.rate("messages", hops, run.nanos()));
    }

    private static ActorRef<Command> member(
            ActorContext<?> guardian, int number, ActorRef<Command> next, CompletableFuture<Integer> result) {
        return guardian.spawn(
                Behaviors.<Command>setup(own -> new Member(own, number, next, result)), "member-" + number);
    }

    private static final class Member extends AbstractBehavior<Command> {
        private final int number;
        private final CompletableFuture<Integer> result;
        private ActorRef<Command> next;

        Member(ActorContext<Command> context, int number, ActorRef<Command> next, CompletableFuture<Integer> result) {
            super(context);
            this.number = number;
            this.next = next;
            this.result = result;
        }

        @Override
        public Receive<Command> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Hop.class, this::onHop)
                    .onMessage(Close.class, this::onClose)
                    .build();
        }

        private Behavior<Command> onClose(Close close) {
            next = close.next;
            return this;
        }

        private Behavior<Command> onHop(Hop hop) {
            if (hop.left == 0) {
                result.complete(number);
            } else {
                next.tell(new Hop(hop.left - 1));
            }
            return this;
        }
    }
}
