// SPDX-License-Identifier: Apache-2.0
package io.lakon.cdi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lakon.actor.AbstractBehavior;
import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.AskPattern;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.Done;
import io.lakon.actor.PostStop;
import io.lakon.actor.Receive;
import io.lakon.cdi.Actor;
import io.lakon.internal.health.GuardianCheck;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

/** How an application's actor system comes and goes with it. */
class LifeTest {
    @Actor
    static class Echo extends AbstractBehavior<ActorRef<String>> {
        @Inject
        Journal journal;

        @Inject
        @Readiness
        Instance<GuardianCheck> guardian;

        Echo(ActorContext<ActorRef<String>> context) {
            super(context);
        }

        @PreDestroy
        void leave() {
            journal.note(guardian.get().call().getStatus());
            journal.note(guardian.get().call().getData().orElseThrow().get("state"));
        }

        @Override
        public Receive<ActorRef<String>> createReceive() {
            return newReceiveBuilder()
                    .onAnyMessage(replyTo -> {
                        replyTo.tell("echo");
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Dependent
    static class Hall {
        @Inject
        ActorRef<ActorRef<String>> echo;
    }

    @ApplicationScoped
    static class EarlyBird {
        @Inject
        Journal journal;

        void onStart(
                @Observes @Priority(1) @Initialized(ApplicationScoped.class) Object event,
                ActorRef<ActorRef<String>> echo)
                throws Exception {
            AskPattern.<ActorRef<String>, String>ask(echo, replyTo -> replyTo, Journal.PATIENCE)
                    .thenAccept(journal::note);
        }
    }

    @Test
    void aReferenceThatIsNeededBeforeTheApplicationHasStartedTakesMessages() {
        try (Playhouse house =
                Playhouse.of(Echo.class, Journal.class, EarlyBird.class).open()) {
            house.get(Journal.class).expect("echo");
        }
    }

    @Dependent
    static class Stranger {
        @Inject
        ActorSystem<?> system;

        @Inject
        ActorRef<ActorRef<String>> echo;
    }

    @Test
    void noMessageToTheSystemStopsItsActors() throws Exception {
        try (Playhouse house =
                Playhouse.of(Echo.class, Journal.class, Stranger.class).open()) {
            Stranger stranger = house.get(Stranger.class);

            stranger.system.<Object>unsafeUpcast().tell("leave");

            Playhouse.eventually(
                    () -> assertThat(stranger.system.inspect().unhandled()).isOne());
            assertThat(AskPattern.<ActorRef<String>, String>ask(stranger.echo, replyTo -> replyTo, Journal.PATIENCE)
                            .toCompletableFuture()
                            .get())
                    .isEqualTo("echo");
        }
    }

    @Test
    void readinessIsDownWhileTheActorsStop() {
        Journal journal;
        try (Playhouse house = Playhouse.of(Echo.class, Journal.class).open()) {
            journal = house.get(Journal.class);
        }

        journal.expect(HealthCheckResponse.Status.DOWN, "draining");
    }

    @Actor(value = "broken", readiness = true)
    static class Broken extends AbstractBehavior<String> {
        Broken(ActorContext<String> context) {
            super(context);
            throw new IllegalArgumentException("no catalogue at /lots");
        }

        @Override
        public Receive<String> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void anActorWhoseConstructorFailsIsNamedInTheLogAndInHealthAndTheApplicationRuns() {
        try (LogLines log = new LogLines();
                Playhouse house =
                        Playhouse.of(Broken.class, Echo.class, Journal.class).open()) {
            Playhouse.eventually(() -> {
                assertThat(house.check("lakon-guardian").toString())
                        .contains("\"status\":\"DOWN\"", IllegalArgumentException.class.getName());
                assertThat(log.lines())
                        .anyMatch(line -> line.contains("/user/broken") && line.contains("no catalogue at /lots"));
            });
        }
    }

    @Test
    void noThreadStaysBehind() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        try (Playhouse house =
                Playhouse.of(Echo.class, Journal.class, EarlyBird.class).open()) {
            house.get(Journal.class).expect("echo");
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !before.contains(thread) && thread.isAlive())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("playhouse"));
    }

    @Test
    void itsThreadsSeeTheApplicationsClassesAndDoNotKeepTheJvmAlive() {
        try (Playhouse house = Playhouse.of(Aware.class, Journal.class).open()) {
            house.get(Journal.class).expect(Thread.currentThread().getContextClassLoader(), true);
        }
    }

    @Actor
    static class Aware extends AbstractBehavior<Integer> {
        @Inject
        Aware(ActorContext<Integer> context, Journal journal) {
            super(context);
            journal.note(Thread.currentThread().getContextClassLoader());
            journal.note(Thread.currentThread().isDaemon());
        }

        @Override
        public Receive<Integer> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void theEndIsOneLineInTheLog() {
        try (LogLines log = new LogLines()) {
            Playhouse.of(Echo.class, Journal.class).open().close();

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("ended"))
                    .singleElement()
                    .asString()
                    .matches(
                            "INFO Actor system playhouse ended within \\d+ ms: 0 dead letters and 0 dropped messages in its"
                                    + " life");
        }
    }

    /** A bean with something to close. */
    @Dependent
    static class Doorman {
        @Inject
        CoordinatedShutdown shutdown;

        @Inject
        Journal journal;

        @Inject
        @Readiness
        Instance<GuardianCheck> guardian;

        void add(String phase, Runnable action) {
            shutdown.addTask(phase, "doorman", () -> {
                action.run();
                return CompletableFuture.completedFuture(Done.getInstance());
            });
        }
    }

    @Test
    void whatABeanAddsToTheShutdownIsDoneInItsPhaseWhileReadinessIsDownAndBeforeTheActorsStop() {
        Journal journal;
        try (Playhouse house =
                Playhouse.of(Echo.class, Doorman.class, Journal.class).open()) {
            journal = house.get(Journal.class);
            Doorman doorman = house.get(Doorman.class);
            doorman.add(CoordinatedShutdown.PhaseServiceStop(), () -> doorman.journal.note("closed"));
            doorman.add(
                    CoordinatedShutdown.PhaseServiceUnbind(),
                    () -> doorman.journal.note(
                            "unbound while " + doorman.guardian.get().call().getStatus()));
        }

        journal.expect("unbound while DOWN", "closed", HealthCheckResponse.Status.DOWN, "draining");
    }

    /** Takes its time, but not longer than until it is {@code called}. */
    record Letter(CountDownLatch called, Runnable read) {}

    @Actor
    static class Clerk extends AbstractBehavior<Letter> {
        @Inject
        Journal journal;

        Clerk(ActorContext<Letter> context) {
            super(context);
        }

        @Override
        public Receive<Letter> createReceive() {
            return newReceiveBuilder()
                    .onAnyMessage(letter -> {
                        letter.called.await(Journal.MOMENT.toMillis(), TimeUnit.MILLISECONDS);
                        letter.read.run();
                        return Behaviors.same();
                    })
                    .build();
        }

        @PreDestroy
        void leave() {
            journal.note("left");
        }
    }

    @Dependent
    static class Office {
        @Inject
        ActorRef<Letter> clerk;
    }

    @Test
    void whatWaitsInMailboxesIsReadBeforeServicesAndActorsStop() {
        Journal journal;
        try (Playhouse house = Playhouse.of(Clerk.class, Office.class, Doorman.class, Journal.class)
                .open()) {
            journal = house.get(Journal.class);
            Doorman doorman = house.get(Doorman.class);
            Office office = house.get(Office.class);
            CountDownLatch stopping = new CountDownLatch(1);
            doorman.add(CoordinatedShutdown.PhaseServiceStop(), () -> {
                stopping.countDown();
                doorman.journal.note("stopping");
            });

            office.clerk.tell(new Letter(stopping, () -> doorman.journal.note("one read")));
            office.clerk.tell(new Letter(new CountDownLatch(0), () -> doorman.journal.note("another read")));
            office.clerk.tell(new Letter(stopping, () -> {})); // in hand when nothing waits any more
        }

        journal.expect("one read", "another read", "stopping", "left");
    }

    @Test
    void aShutdownThatIsBrokenOffDoesNotKeepTheActorsAlive() {
        try (LogLines log = new LogLines()) {
            try (Playhouse house = Playhouse.of(Echo.class, Doorman.class, Journal.class)
                    .set("lakon.coordinated-shutdown.phases.service-stop.recover", "off")
                    .open()) {
                house.get(Doorman.class).add(CoordinatedShutdown.PhaseServiceStop(), () -> {
                    throw new IllegalStateException("jammed");
                });
            }

            assertThat(log.lines()).anyMatch(line -> line.startsWith("INFO Actor system playhouse ended within"));
        }
    }

    @Test
    void aPhaseOfTheApplicationsOwnIsConfiguredAsAnyOther() {
        Journal journal;
        try (LogLines log = new LogLines()) {
            try (Playhouse house = Playhouse.of(Echo.class, Doorman.class, Journal.class)
                    .file(
                            "application.conf",
                            "lakon.coordinated-shutdown.phases {",
                            "  curtain { depends-on = [service-unbind], timeout = PT3S }",
                            "  service-requests-done.depends-on = [curtain]",
                            "}")
                    .open()) {
                journal = house.get(Journal.class);
                Doorman doorman = house.get(Doorman.class);
                doorman.add("curtain", () -> doorman.journal.note("curtain"));
                assertThat(doorman.shutdown.timeout("curtain")).hasSeconds(3);
            }

            journal.expect("curtain");
            assertThat(log.lines()).noneMatch(line -> line.contains("LAKON-0204"));
        }
    }

    static final CountDownLatch RELEASE = new CountDownLatch(1);

    @Actor
    static class Stubborn extends AbstractBehavior<Integer> {
        @Inject
        Stubborn(ActorContext<Integer> context, Journal journal) throws InterruptedException {
            super(context);
            journal.note("here to stay");
            RELEASE.await();
        }

        @Override
        public Receive<Integer> createReceive() {
            return newReceiveBuilder().build();
        }
    }

    @Test
    void whoDoesNotStopByTheDeadlineIsNamed() {
        try (LogLines log = new LogLines()) {
            try (Playhouse house = Playhouse.of(Stubborn.class, Journal.class)
                    .set("lakon.shutdown.deadline", "10ms")
                    .open()) {
                house.get(Journal.class).expect("here to stay");
            }

            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("WARN Actor system playhouse has not ended within")
                            && line.contains("still there: /user/stubborn (running, 0 messages waiting, handling "
                                    + Behavior.class.getName() + " for "));
        } finally {
            RELEASE.countDown();
        }
    }

    static final CompletableFuture<Done> LEFT = new CompletableFuture<>();

    @Actor
    static class Leaving extends AbstractBehavior<Integer> {
        Leaving(ActorContext<Integer> context) {
            super(context);
        }

        @Override
        public Receive<Integer> createReceive() {
            return newReceiveBuilder()
                    .onSignal(PostStop.class, signal -> {
                        LEFT.complete(Done.getInstance());
                        return Behaviors.same();
                    })
                    .build();
        }
    }

    @Test
    void actorsAreStoppedAtTheDeadlineThoughTasksOfTheShutdownAreNotDone() throws Exception {
        CompletableFuture<Done> closed = new CompletableFuture<>();
        try {
            try (Playhouse house = Playhouse.of(Echo.class, Leaving.class, Doorman.class, Journal.class)
                    .set("lakon.shutdown.deadline", "10ms")
                    .open()) {
                house.get(Doorman.class)
                        .shutdown
                        .addTask(CoordinatedShutdown.PhaseServiceUnbind(), "close", () -> closed);
            }

            assertThat(LEFT.get(Journal.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .isEqualTo(Done.getInstance());
        } finally {
            closed.complete(Done.getInstance());
        }
    }

    @Test
    void thatTasksOfTheShutdownAreNotDoneByTheDeadlineIsSaid() {
        CompletableFuture<Done> closed = new CompletableFuture<>();
        try (LogLines log = new LogLines()) {
            try (Playhouse house = Playhouse.of(Echo.class, Doorman.class, Journal.class)
                    .set("lakon.shutdown.deadline", "10ms")
                    .open()) {
                house.get(Doorman.class)
                        .shutdown
                        .addTask(CoordinatedShutdown.PhaseServiceUnbind(), "close", () -> closed);
            }

            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("WARN Actor system playhouse has not ended within")
                            && line.contains("as tasks of its shutdown are not done"));
        } finally {
            closed.complete(Done.getInstance());
        }
    }

    @Test
    void aReferenceOutlivesItsApplicationAndLeadsToDeadLetters() {
        Hall hall;
        try (Playhouse house =
                Playhouse.of(Echo.class, Hall.class, Journal.class).open()) {
            hall = house.get(Hall.class);
        }

        hall.echo.tell(hall.echo.unsafeUpcast()); // and nothing is thrown
    }

    @Test
    void twoApplicationsHaveOneSystemEach() {
        ActorRef<ActorRef<String>> first;
        try (Playhouse house =
                Playhouse.of(Echo.class, Hall.class, Journal.class).open()) {
            first = house.get(Hall.class).echo;
        }
        try (Playhouse house =
                Playhouse.of(Echo.class, Hall.class, Journal.class).open()) {
            assertThat(house.get(Hall.class).echo).isNotEqualTo(first);
        }
    }
}
