// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.stub;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Address;
import io.lakon.actor.Behavior;
import io.lakon.actor.Dispatchers;
import io.lakon.actor.Done;
import io.lakon.actor.Extension;
import io.lakon.actor.ExtensionId;
import io.lakon.actor.Props;
import io.lakon.actor.Scheduler;
import io.lakon.actor.Settings;
import io.lakon.actor.SystemSnapshot;
import io.lakon.actor.eventstream.EventStream;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.internal.ref.Envelope;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The system of a behaviour under test: it has a name, a configuration, and inboxes for those that every system has. Tasks for its
 * dispatchers, all of which are one, wait for the end of the turn.
 */
@SuppressWarnings("serial") // see InternalRef
final class StubSystem extends StubRef<Void> implements ActorSystem<Void> {
    private static final String NAME = "BehaviorTestKit";

    private static final ActorPath ROOT = ActorPath.root(new Address("lakon", NAME));

    private final InboxRef<Object> deadLetters = new InboxRef<>(ROOT.child("deadLetters"));
    private final InboxRef<Object> ignore = new InboxRef<>(ROOT.child("ignore"));
    private final InboxRef<Receptionist.Command> receptionist =
            new InboxRef<>(ROOT.child("system").child("receptionist"));
    private final InboxRef<EventStream.Command> eventStream =
            new InboxRef<>(ROOT.child("system").child("eventStream"));
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Done> terminated = new CompletableFuture<>();
    private final long startedAt = System.currentTimeMillis();
    private final Settings settings;

    StubSystem(Config config) {
        super(ROOT.child("user"));
        Config reference = ConfigFactory.defaultReference(StubSystem.class.getClassLoader());
        settings = new Settings(NAME, config.withFallback(reference));
    }

    InboxRef<Receptionist.Command> receptionistInbox() {
        return receptionist;
    }

    /** Runs what was given to the dispatchers, on the calling thread. */
    void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Logger log() {
        return LoggerFactory.getLogger(StubSystem.class);
    }

    @Override
    public void logConfiguration() {
        log().info("Configuration of {}:\n{}", NAME, settings.config().root().render());
    }

    @Override
    public long startTime() {
        return startedAt;
    }

    @Override
    public long uptime() {
        return TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis() - startedAt);
    }

    @Override
    public ThreadFactory threadFactory() {
        return Executors.defaultThreadFactory();
    }

    @Override
    public Scheduler scheduler() {
        throw Unsupported.because("The scheduler");
    }

    @Override
    public Dispatchers dispatchers() {
        return selector -> executionContext();
    }

    @Override
    public Executor executionContext() {
        return tasks::add;
    }

    @Override
    @SuppressWarnings("unchecked") // takes anything
    public <U> ActorRef<U> deadLetters() {
        return (ActorRef<U>) deadLetters;
    }

    @Override
    @SuppressWarnings("unchecked") // takes anything
    public <U> ActorRef<U> ignoreRef() {
        return (ActorRef<U>) ignore;
    }

    @Override
    public ActorRef<Receptionist.Command> receptionist() {
        return receptionist;
    }

    @Override
    public ActorRef<EventStream.Command> eventStream() {
        return eventStream;
    }

    @Override
    public Address address() {
        return ROOT.address();
    }

    @Override
    public <U> ActorRef<U> systemActorOf(Behavior<U> behavior, String name, Props props) {
        throw Unsupported.because("A system actor");
    }

    @Override
    public String printTree() {
        throw Unsupported.because("A look at all actors");
    }

    @Override
    public SystemSnapshot inspect() {
        throw Unsupported.because("A look at all actors");
    }

    @Override
    public SystemSnapshot inspect(int levels) {
        throw Unsupported.because("A look at all actors");
    }

    @Override
    public void terminate() {
        terminated.complete(Done.getInstance());
    }

    @Override
    public CompletionStage<Done> getWhenTerminated() {
        return terminated.minimalCompletionStage();
    }

    @Override
    public boolean awaitTermination(Duration timeout) {
        return terminated.isDone();
    }

    @Override
    public <E extends Extension> E registerExtension(ExtensionId<E> id) {
        throw Unsupported.because("An extension");
    }

    @Override
    public <E extends Extension> E extension(ExtensionId<E> id) {
        throw Unsupported.because("An extension");
    }

    @Override
    public boolean hasExtension(ExtensionId<? extends Extension> id) {
        throw Unsupported.because("An extension");
    }

    // As a reference.

    @Override
    public void tell(Void message) {
        throw Unsupported.because("The user guardian");
    }

    @Override
    public void deliver(Envelope envelope) {
        throw Unsupported.because("The user guardian");
    }

    @Override
    public void stop() {
        terminate();
    }
}
