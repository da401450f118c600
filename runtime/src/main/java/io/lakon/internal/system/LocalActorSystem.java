// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.system;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigRenderOptions;
import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSnapshot;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.ActorSystemSetup;
import io.lakon.actor.Address;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
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
import io.lakon.actor.spi.Overdue;
import io.lakon.internal.cell.Inspection;
import io.lakon.internal.cell.LocalRef;
import io.lakon.internal.cell.OverdueActors;
import io.lakon.internal.deadletter.DeadLetterOffice;
import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.dispatch.DispatcherRegistry;
import io.lakon.internal.dispatch.ThreadSource;
import io.lakon.internal.eventstream.EventBus;
import io.lakon.internal.mailbox.CoarseClock;
import io.lakon.internal.mailbox.MailboxRegistry;
import io.lakon.internal.mailbox.MailboxType;
import io.lakon.internal.ref.EndAware;
import io.lakon.internal.ref.Envelope;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.LifelessRef;
import io.lakon.internal.ref.SystemServices;
import io.lakon.internal.ref.TemporaryRefs;
import io.lakon.internal.section.Refusals;
import io.lakon.internal.section.SectionReader;
import io.lakon.internal.shutdown.PhasedShutdown;
import io.lakon.internal.shutdown.ShutdownSettings;
import java.time.Duration;
import java.util.List;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The actor system of one JVM. As a reference, it is the one to its user guardian. */
@SuppressWarnings("serial") // see InternalRef
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
    private final ExtensionRegistry extensions;
    private final TemporaryRefs temporaries;
    private final CompletableFuture<Done> terminated = new CompletableFuture<>();
    private volatile boolean over;
    private volatile boolean refused;
    private final long startedAt = System.currentTimeMillis();

    private LocalActorSystem(
            Behavior<T> guardian,
            String name,
            ActorSystemSetup setups,
            BootstrapSetup setup,
            Config config,
            Props guardianProps) {
        settings = new Settings(name, config);
        extensions = new ExtensionRegistry(this, setups);
        address = Address.create("lakon", name);
        log = LoggerFactory.getLogger(ActorSystem.class);
        threadSource = new ThreadSource(name, setup, config);
        threads = threadSource.threads("lakon.thread");
        restartStashCapacity = restartStashCapacity(config, Refusals.thrown());
        shutdownSettings = ShutdownSettings.read(config);
        shutdown = new PhasedShutdown(this, shutdownSettings, this::endActors, setup.hasGivenThreads(), name);
        EventBus bus = new EventBus();
        ActorPath root = ActorPath.root(address);

        temporaries = new TemporaryRefs(root);
        dispatchers = new DispatcherRegistry(config, threadSource);
        mailboxes = new MailboxRegistry(config, setup.classLoader(), Envelope::content, () -> !threadSource.isOwn());
        clockwork = Clockwork.start(config, threadSource, setup.classLoader(), dispatchers);
        try {
            deadLetterOffice = new DeadLetterOffice(config, bus, clockwork.scheduler()::nanoTime);
            deadLetters = LifelessRef.deadLetters(this, root.child("deadLetters"));
            ignore = LifelessRef.ignoring(this, root.child("ignore"));
            hierarchy = new Hierarchy<>(this, unlessRefused(guardian), guardianProps, bus);
        } catch (RuntimeException | Error failure) {
            endThreads();
            throw failure;
        }
    }

    /** In a system that was refused when its guardian had been made already, that one ends before it has begun. */
    private Behavior<T> unlessRefused(Behavior<T> guardian) {
        return Behaviors.setup(context -> refused ? Behaviors.stopped() : guardian);
    }

    static int restartStashCapacity(Config config, Refusals refusals) {
        return new SectionReader("lakon.actor.typed", config.getConfig("lakon.actor.typed"), refusals)
                .atLeast(0, "restart-stash-capacity");
    }

    /** Starts a system: see {@link ActorSystem#create}. */
    public static <T> ActorSystem<T> start(
            Behavior<T> guardian, String name, ActorSystemSetup setups, Props guardianProps) {
        Objects.requireNonNull(guardian, "guardian");
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException("Invalid name of an actor system [" + name
                    + "]: it begins with a letter or" + " digit, and is made of these, hyphens and underscores");
        }
        Behavior.validateAsInitial(guardian);
        BootstrapSetup setup = setups.get(BootstrapSetup.class).orElseGet(BootstrapSetup::create);
        try {
            LocalActorSystem<T> system =
                    new LocalActorSystem<>(guardian, name, setups, setup, setup.config(), guardianProps);
            system.begin(setup);
            return system;
        } catch (ConfigException wrong) {
            throw new IllegalArgumentException(
                    "Actor system [" + name + "] cannot start: " + wrong.getMessage(), wrong);
        }
    }

    private void begin(BootstrapSetup setup) {
        if (shutdownSettings.isRunByJvmExit()) {
            shutdown.runByJvmExit(); // before anything runs that may end the system, and with it the hook
        }
        if (setup.isGuardianOnCaller()) {
            hierarchy.startUserHere(); // first: what an extension does may wake it on another thread
        }
        try {
            ConfiguredExtensions.makeFor(this, settings.config(), setup.classLoader());
        } catch (RuntimeException | Error failure) {
            refused = true;
            hierarchy.start();
            terminate();
            throw failure;
        }
        hierarchy.start();
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
        hierarchy.root().hurry(); // who hears of the end may wait for what that has begun
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
        shutdown.close();
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
        return inspect(Integer.MAX_VALUE);
    }

    @Override
    public SystemSnapshot inspect(int levels) {
        if (levels < 1) {
            throw new IllegalArgumentException("There is at least one level to look at; found " + levels);
        }
        return new SystemSnapshot(
                name(),
                look(levels),
                dispatchers.snapshot(clockwork.scheduler()::nanoTime),
                deadLetterOffice.deadLetters(),
                deadLetterOffice.suppressedDeadLetters(),
                deadLetterOffice.dropped(),
                deadLetterOffice.unhandled(),
                deadLetterOffice.lateReplies());
    }

    @Override
    public String printTree() {
        return TreePrinter.print(look(Integer.MAX_VALUE));
    }

    private ActorSnapshot look(int levels) {
        return new Inspection(this).look(hierarchy.root(), levels);
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
    public void hurry() {
        guardian().hurry();
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
    public CoarseClock coarseClock() {
        return clockwork.coarse();
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
    public TemporaryRefs temporaries() {
        return temporaries;
    }

    @Override
    public InternalRef<?> resolve(ActorPath path) {
        // Whoever knows of other nodes would take the paths that have another address.
        InternalRef<?> found = path.address().equals(address) ? find(path) : null;
        return found != null && (path.uid() == ActorPath.UNDEFINED_UID || path.uid() == found.uid())
                ? found
                : LifelessRef.deadLetters(this, path);
    }

    private @Nullable InternalRef<?> find(ActorPath path) {
        if (path.equals(path())) {
            return this;
        }
        if (path.equals(deadLetters.path())) {
            return deadLetters;
        }
        if (path.equals(ignore.path())) {
            return ignore;
        }
        InternalRef<?> temporary = temporaries.get(path);
        return temporary != null ? temporary : hierarchy.find(path.getElements());
    }

    @Override
    public CoordinatedShutdown coordinatedShutdown() {
        return shutdown;
    }

    @Override
    public boolean refusesAsks() {
        return shutdown.isClosed() && !threadSource.isInside();
    }

    @Override
    public List<Overdue> interruptTurns() {
        return OverdueActors.interrupt(hierarchy.root());
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
