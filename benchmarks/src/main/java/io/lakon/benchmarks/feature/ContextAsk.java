// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.feature;

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
import io.lakon.benchmarks.feature.Echo.Call;
import io.lakon.benchmarks.feature.Echo.Reply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An actor that asks another, one question after the other; the size is how many. */
public final class ContextAsk implements Program {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private record Answered(int number) {}

    @Override
    public List<Figure> run(int asks) throws Exception {
        TimedRun<Integer> run = TimedRun.of((guardian, result) -> {
            ActorRef<Call> echo = guardian.spawn(Echo.create(), "echo");
            guardian.spawn(Behaviors.<Answered>setup(own -> new Asker(own, echo, asks, result)), "asker");
        });
        Check.that("answers", run.result(), asks);
        return List.of(Figure.rate("asks", asks, run.nanos()));
    }

    private static final class Asker extends AbstractBehavior<Answered> {
        private final ActorRef<Call> echo;
        private final int asks;
        private final CompletableFuture<Integer> result;

        Asker(ActorContext<Answered> context, ActorRef<Call> echo, int asks, CompletableFuture<Integer> result) {
            super(context);
            this.echo = echo;
            this.asks = asks;
            this.result = result;
            ask(1);
        }

        @Override
        public Receive<Answered> createReceive() {
            return newReceiveBuilder()
                    .onMessage(Answered.class, this::onAnswered)
                    .build();
        }

        private Behavior<Answered> onAnswered(Answered answered) {
            if (answered.number < asks) {
                ask(answered.number + 1);
            } else {
                result.complete(answered.number);
            }
            return this;
        }

        private void ask(int number) {
            getContext()
                    .ask(
                            Reply.class,
                            echo,
                            TIMEOUT,
                            (ActorRef<Reply> replyTo) -> new Call(number, replyTo),
                            (reply, failure) -> new Answered(reply.number()));
        }
    }
}
