// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Cancellable;
import io.lakon.actor.CoordinatedShutdown;
import io.lakon.actor.DispatcherSelector;
import io.lakon.actor.Done;
import io.lakon.actor.PostStop;
import io.lakon.actor.Props;
import io.lakon.actor.Terminated;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shutdown of one system.
 *
 * <p>Whoever sets the reason runs the phases, on its own thread until it comes to one that has to be waited for; from there
 * the thread goes on that ends the waiting: of the last task to be done, or the clock's. What a phase does is never done on
 * these threads, but on the dispatcher for what blocks, with the exception of the end of the actors itself. So a system to
 * whose shutdown nobody has added anything has told its guardian to stop when {@code terminate} returns.
 */
public final class PhasedShutdown implements CoordinatedShutdown {
    private static final Logger LOG = LoggerFactory.getLogger(CoordinatedShutdown.class);

    private final ActorSystem<?> system;
    private final List<PhaseTasks> phases;
    private final boolean inContainer;
    private final int unbind; // where the phase is with which a system in a container closes
    private final JvmHooks hooks;
    private final AtomicReference<@Nullable Reason> reason = new AtomicReference<>();
    private final CompletableFuture<Done> done = new CompletableFuture<>();
    private final AtomicInteger watches = new AtomicInteger();
    private volatile @Nullable Cancellable exitHook;
    private volatile boolean closed;

    /**
     * Makes the shutdown of {@code system}.
     *
     * @param end ends all actors; completes when they have stopped
     * @param inContainer whether the JVM belongs to somebody else
     */
    public PhasedShutdown(
            ActorSystem<?> system,
            ShutdownSettings settings,
            Supplier<CompletionStage<Done>> end,
            boolean inContainer,
            String name) {
        this.system = system;
        this.phases = settings.phases().stream().map(PhaseTasks::new).toList();
        this.hooks = new JvmHooks(name, !inContainer);
        this.inContainer = inContainer;
        this.unbind = phases.indexOf(phase(CoordinatedShutdown.PhaseServiceUnbind()));
        if (settings.terminatesActorSystem()) {
            phase(CoordinatedShutdown.PhaseActorSystemTerminate())
                    .add(new ShutdownTask("terminate-system", Runnable::run, end));
        }
    }

    private PhaseTasks phase(String name) {
        return phases.stream()
                .filter(each -> each.phase().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no phase [" + name
                        + "] of the shutdown: add it to lakon.coordinated-shutdown.phases, or use one of "
                        + phases.stream().map(each -> each.phase().name()).toList()));
    }

    @Override
    public void addTask(String phase, String taskName, Supplier<CompletionStage<Done>> task) {
        addCancellableTask(phase, taskName, task);
    }

    @Override
    public Cancellable addCancellableTask(String phase, String taskName, Supplier<CompletionStage<Done>> task) {
        ShutdownTask added = new ShutdownTask(taskName, this::execute, task);
        if (!phase(phase).add(added)) {
            LOG.warn("Task [{}] is not run: it was added when phase [{}] had begun", taskName, phase);
            added.cancel();
        }
        return added;
    }

    /** Looked up when there is something to run: most systems end without. */
    private void execute(Runnable task) {
        system.dispatchers().lookup(DispatcherSelector.blocking()).execute(task);
    }

    @Override
    public <T> void addActorTerminationTask(
            String phase, String taskName, ActorRef<T> actor, Optional<? extends T> stopMsg) {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(stopMsg, "stopMsg");
        addTask(phase, taskName, () -> {
            CompletableFuture<Done> ended = new CompletableFuture<>();
            system.systemActorOf(watcher(actor, ended), "shutdown-watch-" + watches.incrementAndGet(), Props.empty());
            stopMsg.ifPresent(actor::tell);
            return ended;
        });
    }

    private static Behavior<Void> watcher(ActorRef<?> actor, CompletableFuture<Done> ended) {
        return Behaviors.setup(context -> {
            context.watch(actor);
            return Behaviors.receive(Void.class)
                    .onSignal(Terminated.class, terminated -> Behaviors.stopped())
                    .onSignal(PostStop.class, stop -> {
                        // Also when the system ends before that actor: nobody is left to be waited for.
                        ended.complete(Done.getInstance());
                        return Behaviors.same();
                    })
                    .build();
        });
    }

    @Override
    public CompletionStage<Done> runAll(Reason why) {
        return run(why, Optional.empty());
    }

    @Override
    public CompletionStage<Done> run(Reason why, Optional<String> fromPhase) {
        Objects.requireNonNull(why, "reason");
        int first = fromPhase.map(name -> phases.indexOf(phase(name))).orElse(0);
        if (reason.compareAndSet(null, why)) {
            LOG.debug("The shutdown of {} begins, by reason of [{}]", system, why);
            phases.subList(0, first).forEach(PhaseTasks::begin); // and so they take no more
            next(phases.subList(first, phases.size()).iterator());
        }
        return done.minimalCompletionStage();
    }

    private void next(Iterator<PhaseTasks> left) {
        if (!left.hasNext()) {
            done.complete(Done.getInstance());
            return;
        }
        PhaseTasks phase = left.next();
        if (phases.indexOf(phase) >= unbind) {
            close();
        }
        phase.run(system.scheduler(), !left.hasNext()).whenComplete((ran, failure) -> {
            if (failure == null) {
                next(left);
            } else {
                breakOff(phase, ShutdownTask.cause(failure));
            }
        });
    }

    /** Has a container's system take no more asks from outside; elsewhere it takes them as long as its actors live. */
    public void close() {
        closed = inContainer;
    }

    /** Whether asks from outside have come too late: see {@link #close}. */
    public boolean isClosed() {
        return closed;
    }

    private void breakOff(PhaseTasks phase, Throwable failure) {
        LOG.error(
                "Phase [{}] has failed, and breaks off the shutdown of {}",
                phase.phase().name(),
                system,
                failure);
        done.completeExceptionally(failure);
    }

    /** Whether a phase has failed, so that the shutdown will not end the system. */
    public boolean isBrokenOff() {
        return done.isCompletedExceptionally();
    }

    @Override
    public Optional<Reason> getShutdownReason() {
        return Optional.ofNullable(reason.get());
    }

    @Override
    public Duration timeout(String phase) {
        return phase(phase).phase().timeout();
    }

    @Override
    public Duration totalTimeout() {
        return phases.stream()
                .filter(each -> !each.isEmpty())
                .map(each -> each.phase().timeout())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void addJvmShutdownHook(Runnable hook) {
        addCancellableJvmShutdownHook(hook);
    }

    @Override
    public Cancellable addCancellableJvmShutdownHook(Runnable hook) {
        Objects.requireNonNull(hook, "hook");
        if (!hooks.areAllowed()) {
            LOG.warn("{} adds no hook to the exit of the JVM, which is not its own", system);
            return new NotAdded();
        }
        if (reason.get() != null) {
            LOG.warn("{} adds no hook to the exit of the JVM: its shutdown has begun", system);
            return new NotAdded();
        }
        return hooks.add(hook);
    }

    private record NotAdded() implements Cancellable {
        @Override
        public boolean cancel() {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return true;
        }
    }

    /**
     * Has the exit of the JVM run the shutdown, and wait for it. To be called before any actor runs, as the end takes it back.
     */
    public void runByJvmExit() {
        if (hooks.areAllowed()) {
            exitHook = hooks.add(this::onExit);
        }
    }

    private void onExit() {
        Duration patience = totalTimeout();
        runAll(CoordinatedShutdown.jvmExitReason());
        try {
            done.get(TimeUnit.NANOSECONDS.convert(patience), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            LOG.warn("The shutdown of {} has not ended within {}: the JVM exits", system, patience);
        } catch (ExecutionException brokenOff) {
            // has been logged
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when the system has ended: leaves nothing behind in the JVM. */
    public void systemEnded() {
        Cancellable hook = exitHook;
        if (hook != null) {
            hook.cancel();
        }
    }
}
