// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Semantics: Coordinated shutdown. A JVM exits while systems of several kinds are in it; these are facts about one exit. */
class JvmExitTest {
    private static List<String> lines;

    @BeforeAll
    static void runAJvmToItsExit() throws IOException, InterruptedException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            lines = Lab.await(CompletableFuture.supplyAsync(
                    () -> jvm.inputReader().lines().toList()));
            assertThat(jvm.waitFor(Lab.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } finally {
            jvm.destroyForcibly();
        }
    }

    static final class Program {
        public static void main(String[] arguments) throws InterruptedException {
            BootstrapSetup setup = BootstrapSetup.create();
            CoordinatedShutdown plain = start("plain", setup);
            plain.addJvmShutdownHook(() -> System.out.println("plain hook"));
            start("contained", setup.withThreads(Program::daemon, ForkJoinPool.defaultForkJoinWorkerThreadFactory))
                    .addJvmShutdownHook(() -> System.out.println("contained hook"));
            start("unhooked", configured(setup, "run-by-jvm-shutdown-hook = off"));
            stuck(configured(setup, "phases.actor-system-terminate.timeout = 1ms"));
            System.out.println("exit");
            System.exit(0);
        }

        private static Thread daemon(Runnable action) {
            Thread thread = Executors.defaultThreadFactory().newThread(action);
            thread.setDaemon(true);
            return thread;
        }

        private static BootstrapSetup configured(BootstrapSetup setup, String setting) {
            return setup.withConfig(ConfigFactory.parseString("lakon.coordinated-shutdown." + setting));
        }

        private static CoordinatedShutdown start(String name, BootstrapSetup setup) {
            ActorSystem<Void> system = ActorSystem.create(
                    Behaviors.setup(context -> Behaviors.receiveSignal((same, signal) -> {
                        System.out.println(name + " " + signal);
                        return Behaviors.same();
                    })),
                    name,
                    setup);
            CoordinatedShutdown shutdown = CoordinatedShutdown.get(system);
            shutdown.addTask(CoordinatedShutdown.PhaseServiceUnbind(), "note", () -> {
                System.out.println(
                        name + " ends: " + shutdown.getShutdownReason().orElseThrow());
                return CompletableFuture.completedFuture(Done.getInstance());
            });
            return shutdown;
        }

        /** A system whose guardian does not stop. */
        private static void stuck(BootstrapSetup setup) throws InterruptedException {
            CountDownLatch arrived = new CountDownLatch(1);
            ActorSystem.create(
                    Behaviors.setup(context -> {
                        arrived.countDown();
                        new CountDownLatch(1).await();
                        return Behaviors.empty();
                    }),
                    "stuck",
                    setup);
            arrived.await();
        }
    }

    @Test
    void theShutdownRunsAndTheExitWaitsForTheActors() {
        assertThat(lines).containsSubsequence("exit", "plain ends: jvm-exit", "plain PostStop");
    }

    @Test
    void theHooksRun() {
        assertThat(lines).containsSubsequence("exit", "plain hook");
    }

    @Test
    void aSystemInAContainerHasNoPartInIt() {
        assertThat(lines).noneMatch(line -> line.startsWith("contained"));
    }

    @Test
    void norHasOneForWhichItIsSwitchedOff() {
        assertThat(lines).noneMatch(line -> line.startsWith("unhooked"));
    }

    @Test
    void theExitDoesNotWaitLongerThanTheTimeOuts() {
        assertThat(lines).as("what a JVM has printed that has exited").isNotEmpty();
    }

    @Test
    void nothingInTheJvmHoldsASystemThatHasEnded() throws InterruptedException {
        WeakReference<ActorSystem<?>> ended = endedSystem();

        Lab.awaitTrue(() -> {
            System.gc();
            return ended.get() == null;
        });
    }

    /** Has the system end before its start is over. */
    public static final class Patient extends ExtensionId<Extension> {
        public static Patient getInstance() {
            return new Patient();
        }

        @Override
        public Extension createExtension(ActorSystem<?> system) {
            Lab.await(system.getWhenTerminated());
            return new Extension() {};
        }
    }

    @Test
    void norOneThatEndedBeforeItHadBegun() throws InterruptedException {
        WeakReference<ActorSystem<?>> ended = systemWithoutABeginning();

        Lab.awaitTrue(() -> {
            System.gc();
            return ended.get() == null;
        });
    }

    private static WeakReference<ActorSystem<?>> systemWithoutABeginning() throws InterruptedException {
        ActorSystem<?> system = ActorSystem.create(
                Behaviors.stopped(),
                "ended",
                BootstrapSetup.create(ConfigFactory.parseString(
                                "lakon.actor.typed.extensions = [\"" + Patient.class.getName() + "\"]"))
                        .withGuardianOnCaller());
        assertThat(system.awaitTermination(Lab.PATIENCE)).isTrue();
        return new WeakReference<>(system);
    }

    private static WeakReference<ActorSystem<?>> endedSystem() throws InterruptedException {
        ActorSystem<?> system = ActorSystem.create(Behaviors.empty(), "ended");
        system.terminate();
        assertThat(system.awaitTermination(Lab.PATIENCE)).isTrue();
        return new WeakReference<>(system);
    }
}
