// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An actor system for one test, whose time moves by hand; made when first used, and ended after the test.
 *
 * <p>Its end is part of every test: all actors stop, and all threads end.
 */
final class Lab implements AfterEachCallback {
    private static final double SLOWNESS = Double.parseDouble(System.getProperty("lakon.test.slowness", "1"));

    /** How long to wait for what must happen; a test that waits it out fails. */
    static final Duration PATIENCE = Duration.ofMillis((long) (10_000 * SLOWNESS));

    private final Config settings;
    private ActorSystem<Spawn<?>> system;

    private Lab(Config settings) {
        this.settings = settings;
    }

    static Lab create() {
        return create("");
    }

    /** With settings of one's own, in HOCON. */
    static Lab create(String settings) {
        return new Lab(ConfigFactory.parseString(settings));
    }

    private record Spawn<M>(Behavior<M> behavior, String name, Props props, CompletableFuture<ActorRef<M>> ref) {
        void by(ActorContext<?> context) {
            try {
                ref.complete(
                        name.isEmpty()
                                ? context.spawnAnonymous(behavior, props)
                                : context.spawn(behavior, name, props));
            } catch (RuntimeException refused) {
                ref.completeExceptionally(refused);
            }
        }
    }

    synchronized ActorSystem<?> system() {
        if (system == null) {
            Config manualTime = ConfigFactory.parseString(
                    "lakon.scheduler.implementation = \"" + ManualScheduler.class.getName() + "\"");
            system = ActorSystem.create(
                    Behaviors.setup(context -> Behaviors.receiveMessage(spawn -> {
                        spawn.by(context);
                        return Behaviors.same();
                    })),
                    "lab",
                    settings.withFallback(manualTime).withFallback(ConfigFactory.load()));
        }
        return system;
    }

    /** Moves time, and has everything run that comes due. */
    void timePasses(Duration time) {
        ((ManualScheduler) system().scheduler()).timePasses(time);
    }

    <M> ActorRef<M> spawn(Behavior<M> behavior) {
        return spawn(behavior, "");
    }

    <M> ActorRef<M> spawn(Behavior<M> behavior, String name) {
        return spawn(behavior, name, Props.empty());
    }

    <M> ActorRef<M> spawn(Behavior<M> behavior, String name, Props props) {
        Spawn<M> spawn = new Spawn<>(behavior, name, props, new CompletableFuture<>());
        system();
        system.tell(spawn);
        return await(spawn.ref);
    }

    /** An actor that notes what it receives. */
    <M> Probe<M> probe() {
        return new Probe<>(this);
    }

    static <V> V await(CompletableFuture<V> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("It did not happen within " + PATIENCE, late);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public synchronized void afterEach(ExtensionContext context) throws InterruptedException {
        if (system != null) {
            system.terminate();
            assertThat(system.awaitTermination(PATIENCE))
                    .as("the system ends: %s", system.printTree())
                    .isTrue();
            system = null;
        }
    }
}
