// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import com.typesafe.config.Config;
import io.lakon.actor.eventstream.EventStream;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.internal.system.LocalActorSystem;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;

/**
 * A hierarchy of actors with what they share: dispatchers, scheduler, receptionist, event stream, configuration.
 *
 * <p>It is itself a reference to the user guardian, the actor at {@code /user} from which all actors of the application
 * descend. When the guardian stops, the system does. Safe for use from any thread.
 *
 * <p>Java serialisation writes it as that reference. Read in another run of the system it is a dead one, and no system.
 */
public interface ActorSystem<T> extends ActorRef<T>, Extensions {
    /** Starts a system with the class path's configuration. */
    static <T> ActorSystem<T> create(Behavior<T> guardian, String name) {
        return create(guardian, name, BootstrapSetup.create());
    }

    /** Starts a system with a configuration; what it leaves out is as in {@code reference.conf}. */
    static <T> ActorSystem<T> create(Behavior<T> guardian, String name, Config config) {
        return create(guardian, name, BootstrapSetup.create(config));
    }

    /** As {@link #create(Behavior, String, Config)}, with the guardian on the dispatcher and behind the mailbox of its props. */
    static <T> ActorSystem<T> create(Behavior<T> guardian, String name, Config config, Props guardianProps) {
        return LocalActorSystem.start(
                guardian, name, ActorSystemSetup.create(BootstrapSetup.create(config)), guardianProps);
    }

    /**
     * Starts a system.
     *
     * <p>Messages to the guardian wait until its setup is over. A guardian whose setup fails ends the system.
     *
     * @throws IllegalArgumentException if the name is malformed, the guardian is {@code same} or {@code unhandled}, or a
     *     setting is wrong
     */
    static <T> ActorSystem<T> create(Behavior<T> guardian, String name, BootstrapSetup setup) {
        return create(guardian, name, ActorSystemSetup.create(setup));
    }

    /**
     * Starts a system with a {@link BootstrapSetup}, if there is one, and what its extensions take.
     *
     * <p>The extensions that the configuration names are made before this returns and, unless it starts {@linkplain
     * BootstrapSetup#withGuardianOnCaller on the caller}, before the guardian.
     *
     * @throws IllegalArgumentException as {@link #create(Behavior, String, BootstrapSetup)}; also if an extension that the
     *     configuration names cannot be found or made
     */
    static <T> ActorSystem<T> create(Behavior<T> guardian, String name, ActorSystemSetup setup) {
        return LocalActorSystem.start(guardian, name, setup, Props.empty());
    }

    /** The name that it was created with, and that the addresses of its actors begin with. */
    String name();

    /** Its name, and the whole configuration. */
    Settings settings();

    /** The logger of the system itself; an actor has {@link ActorContext#getLog}. */
    Logger log();

    /** Logs the whole configuration, with where each value is from, at info level. */
    void logConfiguration();

    /** When the system started, in milliseconds since the epoch. */
    long startTime();

    /** For how many seconds the system has been up. */
    long uptime();

    /** What makes the threads of the system. */
    ThreadFactory threadFactory();

    /** The scheduler of the system; when the system has ended it takes nothing more. */
    Scheduler scheduler();

    /** The dispatchers, to be looked up as executors. */
    Dispatchers dispatchers();

    /** The executor of the default dispatcher. */
    Executor executionContext();

    /** Where messages go that have nowhere to go: what is told it becomes a {@link DeadLetter}. */
    <U> ActorRef<U> deadLetters();

    /** Takes every message and does nothing, for protocols that want a reply which nobody needs. */
    <U> ActorRef<U> ignoreRef();

    /** Where actors are registered and found by {@link io.lakon.actor.receptionist.ServiceKey}. */
    ActorRef<Receptionist.Command> receptionist();

    /** Where events, {@link AllDeadLetters} among them, are published and subscribed to. */
    ActorRef<EventStream.Command> eventStream();

    /** What the paths of its actors begin with. */
    Address address();

    /**
     * Starts an actor below {@code /system}, for what serves the system rather than the application: it outlives the user
     * guardian. From any thread.
     *
     * @throws InvalidActorNameException if the name is malformed or taken
     */
    <U> ActorRef<U> systemActorOf(Behavior<U> behavior, String name, Props props);

    /**
     * The actors with their status, one a line, indented below their parents: what {@link #inspect()} shows, for reading.
     * Nothing is said of an actor that is running as it should and has nothing to do.
     */
    String printTree();

    /** A look at all actors and dispatchers, without stopping any: costs the one who looks, not those looked at. */
    SystemSnapshot inspect();

    /**
     * As {@link #inspect()}, but only as many levels of actors as {@code levels}: 1 for {@code /} alone, 2 for the guardians, 3
     * for the actors that these have spawned. Costs as much as there are actors on these levels.
     *
     * @throws IllegalArgumentException if {@code levels} is below 1
     */
    SystemSnapshot inspect(int levels);

    /**
     * Begins to stop the system, by its {@link CoordinatedShutdown}: first the user guardian and all below it, then the
     * system guardian, then the threads. Returns at once; further calls change nothing, unless a phase with
     * {@code recover = off} has failed: then the next one ends the system without further phases.
     */
    void terminate();

    /** Completes when all actors have stopped. Its threads may be ending still: see {@link #awaitTermination}. */
    CompletionStage<Done> getWhenTerminated();

    /**
     * Waits until all actors have stopped and the threads of the system have ended; not to be called on one of them.
     *
     * @return whether that was so within {@code timeout}
     */
    boolean awaitTermination(Duration timeout) throws InterruptedException;
}
