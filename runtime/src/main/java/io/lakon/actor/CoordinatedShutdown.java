// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.shutdown.KnownReason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Ends an actor system in phases, so that what depends on it can be closed in order: first what lets work in, then what
 * waits for work in progress, at last the actors.
 *
 * <p>{@link ActorSystem#terminate}, the end of the user guardian and, on plain Java SE, the exit of the JVM run it; so does
 * {@link #runAll}. It runs once: whoever comes second gets the stage of the first.
 *
 * <p>The phases and their order are configured at {@code lakon.coordinated-shutdown.phases}. The tasks of one phase run in
 * parallel, on the dispatcher for what blocks: {@link DispatcherSelector#blocking}. The next phase begins when all of them
 * are done, have failed, or the phase's time-out is over; a task that is late is not interrupted. A failure or time-out of a
 * phase with {@code recover = off} ends the shutdown there. The last phase, in which the actors stop, has no time-out.
 *
 * <p>A task is to be added early: one whose phase has begun is not run any more. Nothing here ever ends the JVM. Safe for
 * use from any thread.
 */
public interface CoordinatedShutdown {
    /** That of {@code system}. */
    static CoordinatedShutdown get(ActorSystem<?> system) {
        return InternalRef.of(system).services().coordinatedShutdown();
    }

    /** Why a system ends. Applications may have reasons of their own. */
    interface Reason {}

    /** Nobody has said why. */
    static Reason unknownReason() {
        return KnownReason.UNKNOWN;
    }

    /** {@link ActorSystem#terminate} was called, or the user guardian has stopped. */
    static Reason actorSystemTerminateReason() {
        return KnownReason.ACTOR_SYSTEM_TERMINATE;
    }

    /** The JVM exits. */
    static Reason jvmExitReason() {
        return KnownReason.JVM_EXIT;
    }

    /** For a cluster, which Lakon does not have yet: this node was removed by the others. */
    static Reason clusterDowningReason() {
        return KnownReason.CLUSTER_DOWNING;
    }

    /** For a cluster, which Lakon does not have yet: this node could not join. */
    static Reason clusterJoinUnsuccessfulReason() {
        return KnownReason.CLUSTER_JOIN_UNSUCCESSFUL;
    }

    /** For a cluster, which Lakon does not have yet: the others are configured differently. */
    static Reason incompatibleConfigurationDetectedReason() {
        return KnownReason.INCOMPATIBLE_CONFIGURATION_DETECTED;
    }

    /** For a cluster, which Lakon does not have yet: this node leaves. */
    static Reason clusterLeavingReason() {
        return KnownReason.CLUSTER_LEAVING;
    }

    /** The first phase, for what is to be done while all is as it was. */
    static String PhaseBeforeServiceUnbind() {
        return "before-service-unbind";
    }

    /** Takes no new connections; nor, in a container, does the system take asks from outside from here on. */
    static String PhaseServiceUnbind() {
        return "service-unbind";
    }

    /** Waits for requests in progress. */
    static String PhaseServiceRequestsDone() {
        return "service-requests-done";
    }

    /** Closes the connections that are still there. */
    static String PhaseServiceStop() {
        return "service-stop";
    }

    /** For the application, between its services and the cluster. */
    static String PhaseBeforeClusterShutdown() {
        return "before-cluster-shutdown";
    }

    /**
     * For a cluster, which Lakon does not have yet, as are the next four; until then they are phases like any other.
     */
    static String PhaseClusterShardingShutdownRegion() {
        return "cluster-sharding-shutdown-region";
    }

    static String PhaseClusterLeave() {
        return "cluster-leave";
    }

    static String PhaseClusterExiting() {
        return "cluster-exiting";
    }

    static String PhaseClusterExitingDone() {
        return "cluster-exiting-done";
    }

    static String PhaseClusterShutdown() {
        return "cluster-shutdown";
    }

    /** For the application: the last phase in which its actors live. */
    static String PhaseBeforeActorSystemTerminate() {
        return "before-actor-system-terminate";
    }

    /** The last phase, in which all actors stop; not meant for other tasks. */
    static String PhaseActorSystemTerminate() {
        return "actor-system-terminate";
    }

    /**
     * Adds a task. It is done when the stage that it returns is complete.
     *
     * <p>If its phase has begun this is logged, and the task is not run.
     *
     * @param taskName for the log; several tasks may have one name
     * @throws IllegalArgumentException if the phase is unknown, or the name empty
     */
    void addTask(String phase, String taskName, Supplier<CompletionStage<Done>> task);

    /**
     * Adds a task, as {@link #addTask}, that can be taken back until it begins.
     *
     * <p>If its phase has begun it counts as cancelled.
     */
    Cancellable addCancellableTask(String phase, String taskName, Supplier<CompletionStage<Done>> task);

    /**
     * Adds a task that sends {@code actor} the message, if there is one, and waits until it has stopped. Without a message
     * something else is to stop it.
     */
    <T> void addActorTerminationTask(String phase, String taskName, ActorRef<T> actor, Optional<? extends T> stopMsg);

    /**
     * Begins the shutdown, unless it has begun, and returns at once.
     *
     * @return the shutdown's end, also if another began it; it fails if a phase with {@code recover = off} failed, with that
     *     failure. Functions that depend on it run on any thread: they must not block
     */
    CompletionStage<Done> runAll(Reason reason);

    /**
     * As {@link #runAll}, but leaves out the phases before {@code fromPhase}, if one is given.
     *
     * @throws IllegalArgumentException if the phase is unknown
     */
    CompletionStage<Done> run(Reason reason, Optional<String> fromPhase);

    /** Why the shutdown was begun, if it was: the reason of the first who did. */
    Optional<Reason> getShutdownReason();

    /**
     * For how long a phase waits for its tasks.
     *
     * @throws IllegalArgumentException if the phase is unknown
     */
    Duration timeout(String phase);

    /** The time-outs of all phases that have tasks, taken together. */
    Duration totalTimeout();

    /**
     * Has {@code hook} run when the JVM exits, in parallel with the others and with the shutdown, on a thread of its own. It
     * stays when the system has ended.
     *
     * <p>Not in a container, that is in a system {@linkplain BootstrapSetup#withThreads whose threads are given}, and not
     * after the shutdown has begun: then this is logged, and nothing is added.
     */
    void addJvmShutdownHook(Runnable hook);

    /** As {@link #addJvmShutdownHook}; it can be taken back until the JVM exits. If it was not added it counts as cancelled. */
    Cancellable addCancellableJvmShutdownHook(Runnable hook);
}
