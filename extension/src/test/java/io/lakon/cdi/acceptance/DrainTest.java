// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.AskPattern;
import io.lakon.actor.AskTimeoutException;
import io.lakon.actor.Behaviors;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.Done;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.internal.health.DispatchersCheck;
import io.lakon.internal.health.GuardianCheck;
import io.lakon.internal.health.StartedCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Specification: End. Who asks too late, and who does not come to an end. */
class DrainTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);

    @AfterEach
    void letEverybodyGo() {
        never.countDown();
    }

    /** What an actor does with a message, on its turn. */
    interface Deed {
        void run() throws Exception;
    }

    @Actor
    static class Doer extends AbstractBehavior<Deed> {
        Doer(ActorContext<Deed> context) {
            super(context);
        }

        @Override
        public Receive<Deed> createReceive() {
            return newReceiveBuilder()
                    .onAnyMessage(deed -> {
                        deed.run();
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Dependent
    static class House {
        @Inject
        ActorRef<Deed> doer;

        @Inject
        ActorSystem<?> system;

        @Inject
        CoordinatedShutdown shutdown;

        @Inject
        @Startup
        StartedCheck started;

        @Inject
        @Readiness
        GuardianCheck guardian;

        @Inject
        @Liveness
        DispatchersCheck dispatchers;

        CompletionStage<Done> ask() {
            return AskPattern.ask(doer, replyTo -> () -> replyTo.tell(Done.getInstance()), Journal.PATIENCE);
        }
    }

    private static Playhouse.Play play() {
        return Playhouse.of(Doer.class, House.class);
    }

    private static Playhouse.Play hurried() {
        return play().set("lakon.shutdown.deadline", "10ms");
    }

    private void waitFor(CountDownLatch latch) throws InterruptedException {
        arrived.countDown();
        latch.await();
    }

    private void waitUninterruptibly() {
        arrived.countDown();
        boolean over = false;
        while (!over) {
            try {
                never.await();
                over = true;
            } catch (InterruptedException notYet) {
                // goes on
            }
        }
    }

    @Test
    void anAskThatBeginsWhileTheApplicationDrainsIsRefusedInItsName() throws Exception {
        CompletableFuture<Done> closing = new CompletableFuture<>();
        CompletableFuture<Throwable> refusal = new CompletableFuture<>();
        CountDownLatch draining = new CountDownLatch(1);
        try (Playhouse application = play().open()) {
            House house = application.get(House.class);
            house.ask().toCompletableFuture().get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            house.shutdown.addTask(CoordinatedShutdown.PhaseServiceUnbind(), "hold", () -> {
                draining.countDown();
                return closing;
            });
            Thread request = new Thread(() -> {
                try {
                    draining.await();
                    house.ask().whenComplete((done, failure) -> refusal.complete(failure));
                } catch (InterruptedException impossible) {
                    refusal.complete(impossible);
                } finally {
                    closing.complete(Done.getInstance());
                }
            });
            request.start();
        }

        assertThat(refusal.get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .isInstanceOf(AskTimeoutException.class)
                .hasMessageContaining("refused: the actor system playhouse is ending");
    }

    @Test
    void aTaskOfTheShutdownMayAsk() throws Exception {
        CompletableFuture<Done> answered = new CompletableFuture<>();
        try (Playhouse application = play().open()) {
            House house = application.get(House.class);
            house.shutdown.addTask(
                    CoordinatedShutdown.PhaseServiceUnbind(),
                    "ask",
                    () -> house.ask().whenComplete((done, failure) -> {
                        if (failure == null) {
                            answered.complete(done);
                        } else {
                            answered.completeExceptionally(failure);
                        }
                    }));
        }

        assertThat(answered.get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                .isEqualTo(Done.getInstance());
    }

    @Test
    void afterTheEndAnAskIsRefusedToo() {
        House house;
        try (Playhouse application = play().open()) {
            house = application.get(House.class);
        }

        CompletableFuture<Done> late = house.ask().toCompletableFuture();

        assertThatThrownBy(late::join)
                .hasCauseInstanceOf(AskTimeoutException.class)
                .hasMessageContaining("playhouse");
    }

    @Test
    void whoWaitsForSomethingAtTheDeadlineIsInterruptedAndStops() throws Exception {
        try (LogLines log = new LogLines()) {
            try (Playhouse application = hurried().open()) {
                application.get(House.class).doer.tell(() -> waitFor(never));
                arrived.await();
            }

            assertThat(log.lines()).contains("INFO Actor system playhouse has ended after all");
        }
    }

    @Test
    void whoIsAbandonedIsNamedWithItsMessageItsTimeAndItsStack() throws Exception {
        try (LogLines log = new LogLines()) {
            try (Playhouse application = hurried().open()) {
                application.get(House.class).doer.tell(this::waitUninterruptibly);
                arrived.await();
            }

            assertThat(log.lines())
                    .anyMatch(line -> line.matches("WARN Actor /user/doer is abandoned: it has been"
                            + " handling .*DrainTest.* for \\d+ ms, and its thread has been interrupted"));
            assertThat(log.stacks()).anyMatch(stack -> stack.contains("waitUninterruptibly"));
        }
    }

    @Test
    void nobodyElseIsNamedOrFailsWhenAnActorIsAbandoned() throws Exception {
        try (LogLines log = new LogLines()) {
            try (Playhouse application = hurried().open()) {
                application.get(House.class).doer.tell(this::waitUninterruptibly);
                arrived.await();
            }

            assertThat(log.lines()).noneMatch(line -> line.startsWith("ERROR"));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("is abandoned"))
                    .singleElement()
                    .asString()
                    .contains("/user/doer");
        }
    }

    @Test
    void whatIsDoneAfterAnActorWasAbandonedThrowsNothing() throws Exception {
        House house;
        try (Playhouse application = hurried().open()) {
            house = application.get(House.class);
            house.doer.tell(this::waitUninterruptibly);
            arrived.await();
        }

        assertThatCode(() -> {
                    house.doer.tell(() -> {});
                    house.system.scheduler().scheduleOnce(Duration.ofMillis(1), () -> {}, Runnable::run);
                    house.system.inspect();
                })
                .doesNotThrowAnyException();
        assertThat(List.<HealthCheck>of(house.started, house.guardian, house.dispatchers))
                .allSatisfy(check ->
                        assertThat(check.call().getData().orElseThrow()).containsEntry("application", "playhouse"));
        assertThat(house.guardian.call().getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
    }

    @Test
    void anActorThatWasAbandonedAndComesBackStopsAndWithItTheSystem() throws Exception {
        House house;
        try (Playhouse application = hurried().open()) {
            house = application.get(House.class);
            house.doer.tell(this::waitUninterruptibly);
            arrived.await();
        }
        assertThat(house.system.awaitTermination(Journal.MOMENT)).isFalse();

        never.countDown();

        assertThat(house.system.awaitTermination(Journal.PATIENCE)).isTrue();
    }
}
