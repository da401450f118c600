// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.system;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigRenderOptions;
import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Address;
import io.lakon.actor.Behavior;
import io.lakon.actor.BootstrapSetup;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.DispatcherSelector;
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
import io.lakon.internal.cell.LocalRef;
import io.lakon.internal.deadletter.DeadLetterOffice;
import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.dispatch.DispatcherRegistry;
import io.lakon.internal.dispatch.ThreadSource;
import io.lakon.internal.eventstream.EventBus;
import io.lakon.internal.mailbox.MailboxRegistry;
import io.lakon.internal.mailbox.MailboxType;
import io.lakon.internal.ref.EndAware;
import io.lakon.internal.ref.Envelope;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.LifelessRef;
import io.lakon.internal.ref.SystemServices;
import io.lakon.internal.shutdown.PhasedShutdown;
import io.lakon.internal.shutdown.ShutdownSettings;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The actor system of one JVM. As a reference, it is the one to its user guardian. */
public final class LocalActorSystem<T> extends InternalRef<T> implements ActorSystem<T>, SystemServices {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]*");

    private final Settings settings;
    private final Address address;
    private final Logger log;
    private final ThreadSource threadSource;
    private final ThreadFactory threads;
    private final DispatcherRegistry dispatchers;
    private final MailboxRegistry mailboxes;
    private final Clockwork clockwork;
    private final DeadLetterOffice deadLetterOffice;
    private final LifelessRef deadLetters;
    private final LifelessRef ignore;
    private final Hierarchy<T> hierarchy;
    private final int restartStashCapacity;
    private final ShutdownSettings shutdownSettings;
    private final PhasedShutdown shutdown;
    private final CompletableFuture<Done> shutdownIsOver = new CompletableFuture<>(); // but for its last phase
    private final Set<EndAware> endAware = ConcurrentHashMap.newKeySet();
    private final ExtensionRegistry extensions = new ExtensionRegistry(this);
    private final AtomicLong temporaryNames = new AtomicLong();
    private final CompletableFuture<Done> terminated = new CompletableFuture<>();
    private volatile boolean over;
    private final long startedAt = System.currentTimeMillis();

    private LocalActorSystem(Behavior<T> guardian, String name, BootstrapSetup setup, Config config) {
        settings = new Settings(name, config);
        address = Address.create("lakon", name);
        log = LoggerFactory.getLogger(ActorSystem.class);
        threadSource = new ThreadSource(name, setup, config);
        threads = threadSource.threads("lakon.thread");
        restartStashCapacity = capacity(config, "lakon.actor.typed.restart-stash-capacity");
        shutdownSettings = ShutdownSettings.read(config);
        shutdown = new PhasedShutdown(this, shutdownSettings, this::endActors, setup.hasGivenThreads(), name);
        EventBus bus = new EventBus();
        ActorPath root = ActorPath.root(address);

        dispatchers = new DispatcherRegistry(config, threadSource);
        mailboxes = new MailboxRegistry(
                config,
                setup.classLoader(),
                message -> message instanceof Envelope envelope ? envelope.message() : message);
        clockwork = Clockwork.start(config, threadSource, setup.classLoader(), dispatchers);
        try {
            deadLetterOffice = new DeadLetterOffice(config, bus, clockwork.scheduler()::nanoTime);
            deadLetters = LifelessRef.deadLetters(this, root.child("deadLetters"));
            ignore = LifelessRef.ignoring(this, root.child("ignore"));
            hierarchy = new Hierarchy<>(this, root, guardian, bus);
        } catch (RuntimeException | Error failure) {
            endThreads();
            throw failure;
        }
    }

    private static int capacity(Config config, String key) {
        int capacity = config.getInt(key);
        if (capacity < 0) {
            throw new ConfigException.BadValue(
                    config.getValue(key).origin(), key, "it is a number of messages; found " + capacity);
        }
        return capacity;
    }

    /** Starts a system: see {@link ActorSystem#create}. */
    public static <T> ActorSystem<T> start(Behavior<T> guardian, String name, BootstrapSetup setup) {
        Objects.requireNonNull(guardian, "guardian");
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException("Invalid name of an actor system [" + name
                    + "]: it begins with a letter or" + " digit, and is made of these, hyphens and underscores");
        }
        Behavior.validateAsInitial(guardian);
        LocalActorSystem<T> system;
        try {
            system = new LocalActorSystem<>(guardian, name, setup, setup.config());
        } catch (ConfigException wrong) {
            throw new IllegalArgumentException(
                    "Actor system [" + name + "] cannot start: " + wrong.getMessage(), wrong);
        }
        if (system.shutdownSettings.isRunByJvmExit()) {
            system.shutdown.runByJvmExit();
        }
        system.hierarchy.start(setup.isGuardianOnCaller());
        return system;
    }

    /** Called by the root when the user guardian has stopped; completes when nobody needs the system guardian any longer. */
    CompletionStage<Done> guardianStopped() {
        if (shutdownSettings.isRunByTerminate()) {
            shutdown.runAll(CoordinatedShutdown.actorSystemTerminateReason())
                    // If it is broken off there is nothing for which the system could live on.
                    .whenComplete((done, failure) -> shutdownIsOver.complete(Done.getInstance()));
        } else {
            shutdownIsOver.complete(Done.getInstance());
        }
        return shutdownIsOver;
    }

    /** Called by the root as the last of all actors. */
    void ended() {
        over = true;
        shutdown.systemEnded();
        endAware.forEach(EndAware::systemEnded);
        endThreads();
        terminated.complete(Done.getInstance());
    }

    private void endThreads() {
        clockwork.shutdown();
        dispatchers.shutdown();
    }

    @Override
    public void terminate() {
        if (shutdownSettings.isRunByTerminate() && !shutdown.isBrokenOff()) {
            shutdown.runAll(CoordinatedShutdown.actorSystemTerminateReason());
        } else {
            endActors();
        }
    }

    private CompletionStage<Done> endActors() {
        deadLetterOffice.shuttingDown();
        hierarchy.user().stop();
        shutdownIsOver.complete(Done.getInstance());
        return getWhenTerminated();
    }

    @Override
    public CompletionStage<Done> getWhenTerminated() {
        return terminated.minimalCompletionStage();
    }

    @Override
    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            terminated.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return clockwork.awaitTermination(deadline - System.nanoTime())
                && dispatchers.awaitTermination(deadline - System.nanoTime())
                && threadSource.awaitEnd(deadline);
    }

    @Override
    public SystemSnapshot inspect() {
        return new SystemSnapshot(
                name(),
                hierarchy.root().cell().snapshot(),
                dispatchers.snapshot(clockwork.scheduler()::nanoTime),
                deadLetterOffice.deadLetters(),
                deadLetterOffice.dropped(),
                deadLetterOffice.unhandled(),
                deadLetterOffice.lateReplies());
    }

    @Override
    public String printTree() {
        return TreePrinter.print(hierarchy.root().cell().snapshot());
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Logger log() {
        return log;
    }

    @Override
    public void logConfiguration() {
        log.info("Configuration of {}:\n{}", name(), settings.config().root().render(ConfigRenderOptions.defaults()));
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
        return threads;
    }

    @Override
    public Scheduler scheduler() {
        return clockwork.scheduler();
    }

    @Override
    public Dispatchers dispatchers() {
        return dispatchers;
    }

    @Override
    public Executor executionContext() {
        return dispatchers.lookup(DispatcherSelector.defaultDispatcher());
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
        return hierarchy.receptionist();
    }

    @Override
    public ActorRef<EventStream.Command> eventStream() {
        return hierarchy.eventStream();
    }

    @Override
    public <U> ActorRef<U> systemActorOf(Behavior<U> behavior, String systemActor, Props props) {
        return hierarchy.toolkit().spawnFromOutside(behavior, systemActor, props);
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public <E extends Extension> E registerExtension(ExtensionId<E> id) {
        return extensions.register(id);
    }

    @Override
    public <E extends Extension> E extension(ExtensionId<E> id) {
        return extensions.get(id);
    }

    @Override
    public boolean hasExtension(ExtensionId<? extends Extension> id) {
        return extensions.has(id);
    }

    // As a reference.

    private LocalRef<T> guardian() {
        return hierarchy.user();
    }

    @Override
    public void tell(T message) {
        guardian().tell(message);
    }

    @Override
    public void deliver(Envelope envelope) {
        guardian().deliver(envelope);
    }

    @Override
    public void watchedBy(InternalRef<?> watcher, InternalRef<?> watched) {
        guardian().watchedBy(watcher, watched);
    }

    @Override
    public void unwatchedBy(InternalRef<?> watcher, InternalRef<?> watched) {
        guardian().unwatchedBy(watcher, watched);
    }

    @Override
    public void stop() {
        terminate();
    }

    @Override
    public ActorPath path() {
        return guardian().path();
    }

    @Override
    public SystemServices services() {
        return this;
    }

    // For references and actors.

    @Override
    @SuppressWarnings("unchecked") // nobody sends a Void
    public ActorSystem<Void> system() {
        return (ActorSystem<Void>) this;
    }

    @Override
    public DeadLetterOffice deadLetterOffice() {
        return deadLetterOffice;
    }

    @Override
    public Dispatcher dispatcher(String path) {
        return dispatchers.dispatcher(path);
    }

    @Override
    public Dispatcher defaultDispatcher() {
        return dispatchers.standard();
    }

    @Override
    public void remember(EndAware one) {
        endAware.add(one);
        if (over) { // looked at after it was added: either we see the end, or the end sees it
            one.systemEnded();
        }
    }

    @Override
    public void forget(EndAware one) {
        endAware.remove(one);
    }

    @Override
    public MailboxType mailbox(Props props) {
        return mailboxes.type(props.mailbox(), props.mailboxCapacity());
    }

    @Override
    public ActorPath temporaryPath(String prefix) {
        return ActorPath.root(address)
                .child("temp")
                .child("$" + prefix + "-" + Long.toHexString(temporaryNames.incrementAndGet()));
    }

    @Override
    public CoordinatedShutdown coordinatedShutdown() {
        return shutdown;
    }

    @Override
    public int restartStashCapacity() {
        return restartStashCapacity;
    }

    @Override
    public String toString() {
        return "ActorSystem[" + address + "]";
    }
}
