// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.boot;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.BootstrapSetup;
import io.lakon.actor.receptionist.ServiceKey;
import io.lakon.cdi.ActorBeans;
import io.lakon.cdi.ServiceListing;
import io.lakon.internal.event.ObserverBridge;
import io.lakon.internal.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One application's actor system, from its deployment to its end.
 *
 * <pre>
 *   Refused
 *      ^
 *      | refuse
 *   Unprepared --prepare--> Ready --first need--> Starting --> Running --drain--> Draining --> Ended
 *                             |                      |                                         ^
 *                             +--drain---------------+--a failing start------------------------+
 * </pre>
 *
 * The first need is the first injection of a reference, or the start of the application, whichever comes first. Whoever
 * needs it while it is being started waits for the thread that does: and that thread waits for nobody, neither for an
 * actor nor for a thread of the container, of which some are held back until the application has started.
 */
public final class ApplicationSystem {
    private static final Logger LOG = LoggerFactory.getLogger("io.lakon");
    private static final int SHOWN_LEVELS = 3; // the root, the guardians, and who was started below them

    private final Lock changing = new ReentrantLock();
    private volatile State state = new Unprepared(); // written under the lock
    private volatile @Nullable BootPlan plan; // there before state is Ready

    private sealed interface State {}

    private record Unprepared() implements State {}

    private record Refused() implements State {}

    private record Ready() implements State {}

    /** Under the lock: of those who need the system, only the thread that starts it sees this. */
    private record Starting() implements State {}

    private record Running(RunningSystem live) implements State {}

    private record Draining(RunningSystem live) implements State {}

    private record Ended(Optional<RunningSystem> live, Optional<RuntimeException> failure) implements State {}

    /** Says what is to be started, once that is known to be without mistakes. */
    public void prepare(BootPlan known) {
        plan = known;
        change(new Ready());
    }

    /** Says that the application will not be deployed. */
    public void refuse() {
        change(new Refused());
    }

    /** What makes the behaviours of actors that are spawned by hand; starts nothing. */
    public ActorBeans behaviors() {
        if (plan == null) {
            throw notRunning(state);
        }
        return plan.behaviors();
    }

    /** Starts the system, unless something has needed it before. */
    public void start() {
        live();
    }

    public ActorSystem<Void> system() {
        return live().system();
    }

    /** The actor of a definition; there is one under each name. */
    public ActorRef<?> actor(String name) {
        return find(live().actors(), name);
    }

    /** The actor that spreads messages over those who offer a service. */
    public ActorRef<?> router(ServiceKey<?> key) {
        return find(live().routers(), key);
    }

    public ServiceListing<?> listing(ServiceKey<?> key) {
        return find(live().listings(), key);
    }

    private static <K, V> V find(Map<K, V> known, K key) {
        return Optional.ofNullable(known.get(key))
                .orElseThrow(() -> new IllegalArgumentException(key + " is none of " + known.keySet()));
    }

    private RunningSystem live() {
        return state instanceof Running running ? running.live : needed();
    }

    private RunningSystem needed() {
        changing.lock();
        try {
            if (state instanceof Ready) {
                boot(Objects.requireNonNull(plan).named());
            }
            State now = state;
            if (now instanceof Running running) {
                return running.live;
            }
            // To those who come late an actor is one that has stopped: what they send it becomes a dead letter.
            if (now instanceof Draining draining) {
                return draining.live;
            }
            if (now instanceof Ended ended && ended.live.isPresent()) {
                return ended.live.get();
            }
            throw notRunning(now);
        } finally {
            changing.unlock();
        }
    }

    private static IllegalStateException notRunning(State now) {
        String what = "The actor system of this application ";
        if (now instanceof Starting) {
            return new IllegalStateException(Problem.Code.NOT_RUNNING + "  " + what
                    + "cannot be used yet: what is made when it starts, an extension perhaps, asks for it; use the one that it"
                    + " is given");
        }
        if (now instanceof Ended ended && ended.failure.isPresent()) {
            RuntimeException failure = ended.failure.get();
            if (failure instanceof Contexts.UnfitContainerException) {
                return new IllegalStateException(failure.getMessage(), failure);
            }
            Problem.Code code = failure.getCause() instanceof ConfigException || failure instanceof ConfigException
                    ? Problem.Code.WRONG_SETTING
                    : Problem.Code.NOT_RUNNING;
            return new IllegalStateException(code + "  " + what + "could not start: " + failure.getMessage(), failure);
        }
        return new IllegalStateException(Problem.Code.NOT_RUNNING + "  " + what
                + (now instanceof Ended
                        ? "has ended with it: nothing needed it before"
                        : "cannot be used yet: the container is still checking what the application is made of"));
    }

    private void boot(BootPlan play) {
        plan = play;
        long began = System.nanoTime();
        change(new Starting());
        try {
            Threads threads = Threads.find(play.loader());
            Contexts contexts = Contexts.find(play.definitions().started(), play.loader());
            Guardian guardian = new Guardian(
                    new StartedActors(play.definitions().started()),
                    play.services(),
                    play.behaviors(),
                    play.bridge(),
                    contexts);
            ActorSystem<Void> system = ActorSystem.create(
                    guardian.behavior(),
                    play.systemName(),
                    BootstrapSetup.create(play.settings())
                            .withClassloader(play.loader())
                            .withThreads(threads.threads(), threads.workers())
                            .withCleanThreads(play.loader())
                            .withGuardianOnCaller());
            RunningSystem live = guardian.live(system);
            Emptying.addTo(system);
            change(new Running(live));
            LOG.info(
                    "Actor system {} started within {} ms on threads of {}: {}",
                    system.name(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                    threads.managed() ? "the container" : "its own",
                    play.definitions().started().stream()
                            .map(each -> each.name())
                            .toList());
        } catch (RuntimeException failure) {
            change(new Ended(Optional.empty(), Optional.of(failure)));
        } catch (Error failure) {
            change(new Ended(Optional.empty(), Optional.of(new IllegalStateException(failure))));
            throw failure;
        }
    }

    /**
     * Ends the system, and waits for that until the configured deadline. Readiness is down from here on. If another thread
     * has begun with it, nothing.
     */
    public void drain() {
        changing.lock();
        Running running;
        try {
            if (state instanceof Ready) {
                change(new Ended(Optional.empty(), Optional.empty()));
            }
            if (!(state instanceof Running found)) {
                return;
            }
            running = found;
            change(new Draining(running.live));
        } finally {
            changing.unlock();
        }
        BootPlan play = Objects.requireNonNull(plan);
        Drain drain = new Drain(running.live.system(), play.settings().getDuration("lakon.shutdown.deadline"));
        drain.run();
        play.bridge().ifPresent(ObserverBridge::close); // its observers end with the application
        change(new Ended(Optional.of(running.live), Optional.empty()));
    }

    private void change(State next) {
        changing.lock();
        try {
            state = next;
        } finally {
            changing.unlock();
        }
    }

    /** How it fares. Never starts it, and never waits. */
    public Status status() {
        State now = state;
        if (now instanceof Running running) {
            return status(Status.Phase.RUNNING, Optional.of(running.live));
        }
        if (now instanceof Draining draining) {
            return status(Status.Phase.DRAINING, Optional.of(draining.live));
        }
        if (now instanceof Ended ended) {
            return status(ended.failure.isPresent() ? Status.Phase.BROKEN : Status.Phase.ENDED, ended.live);
        }
        return status(now instanceof Refused ? Status.Phase.REFUSED : Status.Phase.NOT_STARTED, Optional.empty());
    }

    private Status status(Status.Phase phase, Optional<RunningSystem> live) {
        BootPlan play = plan;
        return new Status(
                phase,
                play == null ? "" : play.application(),
                play == null ? ConfigFactory.empty() : play.settings(),
                live.map(each -> each.system().inspect(SHOWN_LEVELS)),
                live.map(each -> each.started().entries()).orElse(List.of()));
    }
}
