// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Semantics: Coordinated shutdown. Asks that begin when it has. */
class LateAsksTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    @RegisterExtension
    final Lab contained = Lab.create("", LateAsksTest::inContainer);

    @RegisterExtension
    final Lab strict = Lab.create(
            "lakon.coordinated-shutdown.phases.before-service-unbind.recover = off", LateAsksTest::inContainer);

    @RegisterExtension
    final Lab lab = Lab.create();

    private final Gate gate = new Gate();

    private static BootstrapSetup inContainer(BootstrapSetup setup) {
        return setup.withThreads(Executors.defaultThreadFactory(), ForkJoinPool.defaultForkJoinWorkerThreadFactory);
    }

    private static ActorRef<ActorRef<String>> echo(Lab lab) {
        return lab.spawn(Behaviors.receiveMessage(replyTo -> {
            replyTo.tell("echo");
            return Behaviors.same();
        }));
    }

    private static CompletionStage<String> ask(ActorRef<ActorRef<String>> echo) {
        return AskPattern.ask(echo, replyTo -> replyTo, TIMEOUT);
    }

    private static void add(Lab lab, String phase, Supplier<? extends CompletionStage<?>> task) {
        CoordinatedShutdown.get(lab.system())
                .addTask(phase, "task", () -> task.get().thenApply(any -> Done.getInstance()));
    }

    /** Has the shutdown come to {@code phase}, and wait there. */
    private void stopAt(Lab lab, String phase) {
        add(lab, phase, () -> {
            gate.pass();
            return CompletableFuture.completedFuture(Done.getInstance());
        });
        lab.system().terminate();
        gate.awaitArrival();
    }

    private static void assertRefused(CompletionStage<String> ask) {
        assertThat(ask.toCompletableFuture()).isCompletedExceptionally();
        assertThat(Lab.failure(ask))
                .isInstanceOf(AskTimeoutException.class)
                .hasMessageContaining("refused: the actor system lab is ending");
    }

    @Test
    void inAContainerAnAskFromOutsideIsRefusedFromTheUnbindingOfServicesOn() {
        ActorRef<ActorRef<String>> echo = echo(contained);
        stopAt(contained, CoordinatedShutdown.PhaseServiceUnbind());

        assertRefused(ask(echo));
        gate.open();
    }

    @Test
    void inTheFirstPhaseAllIsAsItWas() {
        ActorRef<ActorRef<String>> echo = echo(contained);
        stopAt(contained, CoordinatedShutdown.PhaseBeforeServiceUnbind());

        assertThat(Lab.await(ask(echo))).isEqualTo("echo");
        gate.open();
    }

    @Test
    void whoeverLeavesOutTheFirstPhasesClosesAllTheSame() {
        ActorRef<ActorRef<String>> echo = echo(contained);
        add(contained, CoordinatedShutdown.PhaseServiceStop(), () -> {
            gate.pass();
            return CompletableFuture.completedFuture(Done.getInstance());
        });
        CoordinatedShutdown.get(contained.system())
                .run(CoordinatedShutdown.unknownReason(), Optional.of(CoordinatedShutdown.PhaseServiceStop()));
        gate.awaitArrival();

        assertRefused(ask(echo));
        gate.open();
    }

    @Test
    void theEndAfterAShutdownThatWasBrokenOffClosesToo() {
        ActorRef<ActorRef<String>> echo = echo(strict);
        add(strict, CoordinatedShutdown.PhaseBeforeServiceUnbind(), () -> CompletableFuture.failedFuture(new Broken()));
        Lab.failure(CoordinatedShutdown.get(strict.system()).runAll(CoordinatedShutdown.unknownReason()));
        assertThat(Lab.await(ask(echo))).isEqualTo("echo");

        strict.system().terminate();

        assertRefused(ask(echo));
    }

    @Test
    void anActorMayAskAnotherUntilItStops() {
        ActorRef<ActorRef<String>> echo = echo(contained);
        CompletableFuture<String> reply = new CompletableFuture<>();
        ActorRef<Deed> asker = contained.spawn(Deed.actor());
        stopAt(contained, CoordinatedShutdown.PhaseServiceUnbind());

        asker.tell(context -> {
            context.ask(String.class, echo, TIMEOUT, replyTo -> replyTo, (text, failure) -> {
                reply.complete(text);
                return same -> Behaviors.same();
            });
            return Behaviors.same();
        });

        assertThat(Lab.await(reply)).isEqualTo("echo");
        gate.open();
    }

    @Test
    void whatDependsOnAReplyMayAskOn() {
        ActorRef<ActorRef<String>> echo = echo(contained);
        Gate first = new Gate();
        CompletionStage<String> chain = AskPattern.<ActorRef<String>, String>ask(
                        contained.spawn(Behaviors.receiveMessage(replyTo -> {
                            first.pass();
                            replyTo.tell("first");
                            return Behaviors.same();
                        })),
                        replyTo -> replyTo,
                        TIMEOUT)
                .thenComposeAsync(reply -> ask(echo));
        stopAt(contained, CoordinatedShutdown.PhaseServiceUnbind());
        first.open();

        assertThat(Lab.await(chain)).isEqualTo("echo");
        gate.open();
    }

    @Test
    void aTaskOfTheShutdownMayAsk() {
        ActorRef<ActorRef<String>> echo = echo(contained);
        CompletableFuture<String> reply = new CompletableFuture<>();
        add(contained, CoordinatedShutdown.PhaseServiceStop(), () -> ask(echo).thenAccept(reply::complete));

        contained.system().terminate();

        assertThat(Lab.await(reply)).isEqualTo("echo");
    }

    @Test
    void afterTheEndTheRefusalIsTheSame() {
        ActorRef<ActorRef<String>> echo = echo(contained);
        contained.system().terminate();
        Lab.await(contained.system().getWhenTerminated());

        assertRefused(ask(echo));
    }

    @Test
    void outsideOfAContainerActorsCanBeAskedAsLongAsTheyLive() {
        ActorRef<ActorRef<String>> echo = echo(lab);
        stopAt(lab, CoordinatedShutdown.PhaseServiceRequestsDone());

        assertThat(Lab.await(ask(echo))).isEqualTo("echo");
        gate.open();
    }
}
