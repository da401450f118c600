// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.lakon.actor.eventstream.EventStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
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
    private final UnaryOperator<BootstrapSetup> setup;
    private ActorSystem<Spawn<?>> system;

    private Lab(Config settings, UnaryOperator<BootstrapSetup> setup) {
        this.settings = settings;
        this.setup = setup;
    }

    static Lab create() {
        return create("");
    }

    /** With settings of one's own, in HOCON. */
    static Lab create(String settings) {
        return create(settings, UnaryOperator.identity());
    }

    /** With settings of one's own, and threads or the like. */
    static Lab create(String settings, UnaryOperator<BootstrapSetup> setup) {
        return new Lab(ConfigFactory.parseString(settings), setup);
    }

    /** With the system's own scheduler, whose time passes by itself. */
    static Lab inRealTime() {
        return create("lakon.scheduler.implementation = \"\"");
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
                    setup.apply(BootstrapSetup.create(
                            settings.withFallback(manualTime).withFallback(ConfigFactory.load()))));
        }
        return system;
    }

    /** Moves time, and has everything run that comes due. */
    void timePasses(Duration time) {
        time().timePasses(time);
    }

    ManualScheduler time() {
        return (ManualScheduler) system().scheduler();
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

    /** A probe that receives what is published of a class from now on. */
    <E> Probe<E> subscribed(Class<E> topic, E mark) {
        Probe<E> probe = probe();
        system().eventStream().tell(new EventStream.Subscribe<>(topic, probe.ref()));
        system().eventStream().tell(new EventStream.Publish<>(mark));
        probe.expect(mark);
        return probe;
    }

    /** A probe that receives every dead letter, and whatever else did not reach a handler, from now on. */
    Probe<AllDeadLetters> reports() {
        return subscribed(AllDeadLetters.class, new DeadLetter("mark", system().deadLetters(), system().deadLetters()));
    }

    /** How the actor is now, as {@link ActorSystem#inspect} shows it. */
    ActorSnapshot inspect(ActorRef<?> actor) {
        ActorSnapshot found = system().inspect().root();
        for (String name : actor.path().getElements()) {
            found = found.children().stream()
                    .filter(child -> child.path().name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no " + actor + " in\n" + system.printTree()));
        }
        return found;
    }

    /** Waits until the actor has taken every message from its mailbox; it may be handling the last of them still. */
    void awaitEmptyMailbox(ActorRef<?> actor) {
        awaitTrue(() -> inspect(actor).mailboxSize() == 0);
    }

    /** Waits until the last turn of an actor that has stopped is over: all who watch it have the notice in their mailboxes. */
    void awaitLastTurn(ActorRef<?> actor) {
        long before = system().inspect().deadLetters();
        actor.unsafeUpcast().tell("after the end");
        awaitTrue(() -> system().inspect().deadLetters() > before);
    }

    /** A failure as what became of an ask shows it. */
    static Throwable failure(CompletionStage<?> stage) {
        return await(stage.handle((value, thrown) -> {
                    assertThat(thrown)
                            .as("failure, though there was the value %s", value)
                            .isNotNull();
                    return thrown instanceof CompletionException ? thrown.getCause() : thrown;
                })
                .toCompletableFuture());
    }

    /** Waits, without a sleep, until it is so: for what tells nobody, as the end of a thread. */
    static void awaitTrue(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline).as("patience").isNegative();
            Thread.yield();
        }
    }

    static <V> V await(CompletionStage<V> stage) {
        return await(stage.toCompletableFuture());
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
