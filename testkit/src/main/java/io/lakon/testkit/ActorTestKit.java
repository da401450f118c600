// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.AllDeadLetters;
import io.lakon.actor.Behavior;
import io.lakon.actor.BootstrapSetup;
import io.lakon.actor.DeadLetter;
import io.lakon.actor.Dropped;
import io.lakon.actor.Props;
import io.lakon.actor.Scheduler;
import io.lakon.actor.UnhandledMessage;
import java.time.Duration;
import java.util.concurrent.Executors;

/**
 * An actor system for tests, in which they spawn actors and probes.
 *
 * <p>Make one for a class of tests, or for each test, and shut it down at the end: its threads outlive it otherwise. It is
 * {@link AutoCloseable}, so that {@code @AutoClose} of JUnit does that, or a {@code try}. Actors keep running from one
 * test to the next until they are stopped, so tests that share a kit spawn actors of their own.
 *
 * <p>Safe for use from any thread, but not from an actor's turn: most methods wait for the kit's guardian.
 */
public final class ActorTestKit implements AutoCloseable {
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final ActorSystem<Guardian.Work> system;
    private final Guardian guardian;

    private ActorTestKit(ActorSystem<Guardian.Work> system, TestKitSettings settings) {
        this.system = system;
        this.guardian = new Guardian(system, system, settings);
    }

    /** Makes a kit whose system is named after the calling class, with {@link #applicationTestConfig}. */
    public static ActorTestKit create() {
        return create(systemName(STACK.getCallerClass()), applicationTestConfig());
    }

    /** Makes a kit whose system has this name, with {@link #applicationTestConfig}. */
    public static ActorTestKit create(String name) {
        return create(name, applicationTestConfig());
    }

    /** Makes a kit whose system is named after the calling class, with settings of its own: see the method with a name. */
    public static ActorTestKit create(Config customConfig) {
        return create(systemName(STACK.getCallerClass()), customConfig);
    }

    /**
     * Makes a kit with settings of its own. They stand above every {@code reference.conf}, and below system properties;
     * {@code application.conf} is not read, and {@code application-test.conf} only if you add it:
     * {@code customConfig.withFallback(ActorTestKit.applicationTestConfig())}.
     *
     * @throws IllegalArgumentException if the name is malformed, or a setting is wrong
     */
    public static ActorTestKit create(String name, Config customConfig) {
        Config config = loaded(customConfig);
        return create(name, config, TestKitSettings.of(config));
    }

    /** As the method without them, but with {@code settings} in place of those of the configuration. */
    public static ActorTestKit create(String name, Config customConfig, TestKitSettings settings) {
        ClassLoader loader = ActorTestKit.class.getClassLoader();
        Config config = loaded(customConfig);
        BootstrapSetup setup =
                BootstrapSetup.create(config).withClassloader(loader).withGuardianOnCaller();
        WorkerPools pools = new WorkerPools();
        boolean manual = ManualTime.isIn(config);
        if (manual) {
            setup = setup.withThreads(Executors.defaultThreadFactory(), pools);
        }
        ActorSystem<Guardian.Work> system = ActorSystem.create(Guardian.behavior(), name, setup);
        if (manual) {
            ManualTime.get(system).onEachStep(() -> pools.awaitRest(settings.defaultTimeout(), system::printTree));
        }
        return new ActorTestKit(system, settings);
    }

    /** The configuration of tests: {@code application-test.conf}, where there is one, above every {@code reference.conf}. */
    public static Config applicationTestConfig() {
        return ConfigFactory.load("application-test");
    }

    private static Config loaded(Config customConfig) {
        return ConfigFactory.load(ActorTestKit.class.getClassLoader(), customConfig);
    }

    private static String systemName(Class<?> test) {
        String name = test.getName().substring(test.getPackageName().length());
        return name.replaceAll("[^a-zA-Z0-9_-]", "-").replaceFirst("^[_-]+", "");
    }

    /** Ends {@code system}, within the time that its configuration gives it. */
    public static void shutdown(ActorSystem<?> system) {
        TestKitSettings settings = TestKitSettings.create(system);
        end(system, settings.systemShutdownDefault(), settings.throwOnShutdownTimeout());
    }

    /** Ends {@code system}; fails if that takes longer than {@code max}. */
    public static void shutdown(ActorSystem<?> system, Duration max) {
        shutdown(system, max, TestKitSettings.create(system).throwOnShutdownTimeout());
    }

    /** Ends {@code system}; if that takes longer than {@code max} fails or logs a warning, as {@code failing} says. */
    public static void shutdown(ActorSystem<?> system, Duration max, boolean failing) {
        end(system, TestKitSettings.create(system).dilated(max), failing);
    }

    private static void end(ActorSystem<?> system, Duration max, boolean failing) {
        system.terminate();
        try {
            if (system.awaitTermination(max)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            throw Guardian.interrupted("waiting for the end of " + system.name(), interrupted);
        }
        String late = "The actor system [" + system.name() + "] has not ended within " + TestKitSettings.text(max)
                + "; what is left of it:\n" + system.printTree();
        if (failing) {
            throw new AssertionError(late);
        }
        system.log().warn(late);
    }

    /** The system. Its guardian is the kit's: send it nothing. */
    @SuppressWarnings("unchecked") // nobody has a Void to send
    public ActorSystem<Void> system() {
        return (ActorSystem<Void>) (ActorSystem<?>) system;
    }

    /** The system's; with {@link ManualTime} it moves when the test says. */
    public Scheduler scheduler() {
        return system.scheduler();
    }

    public TestKitSettings testKitSettings() {
        return guardian.settings();
    }

    /** {@code default-timeout} of the settings, for asks and the like. */
    public Duration timeout() {
        return guardian.settings().defaultTimeout();
    }

    /** Starts an actor below {@code /user}, under a name made by the system. */
    public <T> ActorRef<T> spawn(Behavior<T> behavior) {
        return spawn(behavior, Props.empty());
    }

    /**
     * Starts an actor at {@code /user/name}.
     *
     * @throws io.lakon.actor.InvalidActorNameException if the name is malformed, or an actor of that name has not stopped
     *     yet: see {@link #stop}
     */
    public <T> ActorRef<T> spawn(Behavior<T> behavior, String name) {
        return spawn(behavior, name, Props.empty());
    }

    /** As {@link #spawn(Behavior)}, run as {@code props} say. */
    public <T> ActorRef<T> spawn(Behavior<T> behavior, Props props) {
        return guardian.call(context -> context.spawnAnonymous(behavior, props));
    }

    /** As {@link #spawn(Behavior, String)}, run as {@code props} say. */
    public <T> ActorRef<T> spawn(Behavior<T> behavior, String name, Props props) {
        return guardian.call(context -> context.spawn(behavior, name, props));
    }

    /** Stops an actor that was spawned by this kit, and waits until it has stopped: its name is free again then. */
    public <T> void stop(ActorRef<T> ref) {
        stopWithin(timeout(), ref);
    }

    /**
     * Stops an actor that was spawned by this kit, and waits until it has stopped; fails if that takes longer than
     * {@code max}.
     *
     * @throws IllegalArgumentException if it was not spawned by this kit
     */
    public <T> void stop(ActorRef<T> ref, Duration max) {
        stopWithin(guardian.settings().dilated(max), ref);
    }

    private void stopWithin(Duration max, ActorRef<?> ref) {
        guardian.call(context -> {
            context.stop(ref);
            return ref;
        });
        TestProbe<Void> probe = createTestProbe("stop");
        probe.expectEnd(ref, max);
        probe.stop();
    }

    /** A probe for messages of any type, to be told by the variable that it is assigned to. */
    public <M> TestProbe<M> createTestProbe() {
        return createTestProbe(TestProbe.NAME);
    }

    /** Makes a probe; the class only tells the compiler what it receives. */
    public <M> TestProbe<M> createTestProbe(Class<M> type) {
        return createTestProbe();
    }

    /** Makes a probe with this name and a number: {@code /user/name-1}. */
    public <M> TestProbe<M> createTestProbe(String name) {
        return TestProbe.in(guardian, name);
    }

    /** Makes a probe with this name and a number; the class only tells the compiler what it receives. */
    public <M> TestProbe<M> createTestProbe(String name, Class<M> type) {
        return createTestProbe(name);
    }

    /** Makes a probe that receives what becomes a dead letter from now on. */
    public TestProbe<DeadLetter> createDeadLetterProbe() {
        return subscribed(DeadLetter.class);
    }

    /** Makes a probe that receives what is dropped from now on. */
    public TestProbe<Dropped> createDroppedMessageProbe() {
        return subscribed(Dropped.class);
    }

    /** Makes a probe that receives what is not handled from now on. */
    public TestProbe<UnhandledMessage> createUnhandledMessageProbe() {
        return subscribed(UnhandledMessage.class);
    }

    private <E extends AllDeadLetters> TestProbe<E> subscribed(Class<E> topic) {
        TestProbe<E> probe = createTestProbe(topic.getSimpleName());
        probe.subscribe(system.eventStream(), topic);
        return probe;
    }

    /**
     * Ends the system, and waits until all actors have stopped and all threads have ended. Further calls change nothing.
     *
     * @throws AssertionError if that takes longer than {@code system-shutdown-default}, unless
     *     {@code throw-on-shutdown-timeout} is off
     */
    public void shutdownTestKit() {
        end(system, testKitSettings().systemShutdownDefault(), testKitSettings().throwOnShutdownTimeout());
    }

    /** As {@link #shutdownTestKit}. */
    @Override
    public void close() {
        shutdownTestKit();
    }
}
