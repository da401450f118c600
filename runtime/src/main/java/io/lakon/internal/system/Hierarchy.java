// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.system;

import io.lakon.actor.ActorContext;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.ChildFailed;
import io.lakon.actor.Props;
import io.lakon.actor.SupervisorStrategy;
import io.lakon.actor.Terminated;
import io.lakon.actor.eventstream.EventStream;
import io.lakon.actor.receptionist.Receptionist;
import io.lakon.internal.cell.ActorCell;
import io.lakon.internal.cell.LocalRef;
import io.lakon.internal.eventstream.EventBus;
import io.lakon.internal.eventstream.EventStreamActor;
import io.lakon.internal.receptionist.ReceptionistActor;
import io.lakon.internal.ref.InternalRef;
import org.jspecify.annotations.Nullable;

/**
 * The top of a system: {@code /}, below it {@code /system} and {@code /user}, and the actors of the toolkit itself.
 *
 * <p>The root outlives both guardians. When the user guardian has stopped, for whatever reason, and the shutdown has come
 * to its last phase, the system guardian is stopped, so that the receptionist and the event stream serve the application to
 * its end; then the root stops itself, and the system is over.
 *
 * <p>All of it is made by the thread that starts the system, before any of it runs.
 */
final class Hierarchy<T> {
    private final LocalActorSystem<T> system;
    private final ActorCell<Void> root;
    private final ActorCell<Void> toolkit;
    private final ActorCell<EventStream.Command> eventStream;
    private final ActorCell<Receptionist.Command> receptionist;
    private final ActorCell<T> user;

    Hierarchy(LocalActorSystem<T> system, Behavior<T> guardian, Props guardianProps, EventBus bus) {
        this.system = system;
        root = ActorCell.root(Behaviors.setup(this::running), system);
        toolkit = root.adopt(Behaviors.empty(), "system");
        eventStream = toolkit.adopt(lasting(EventStreamActor.create(bus)), "event-stream");
        receptionist = toolkit.adopt(lasting(ReceptionistActor.create()), "receptionist");
        user = root.adopt(guardian, "user", guardianProps);
    }

    /** What the whole system relies on goes on, whatever somebody has sent it. */
    private static <M> Behavior<M> lasting(Behavior<M> behavior) {
        return Behaviors.supervise(behavior).onFailure(SupervisorStrategy.resume());
    }

    /** Starts the user guardian on this thread; it has when this returns. */
    void startUserHere() {
        user.runHere();
    }

    /** Has everything run. */
    void start() {
        root.wake();
        toolkit.wake();
        eventStream.wake();
        receptionist.wake();
        user.wake();
    }

    private Behavior<Void> running(ActorContext<Void> context) {
        context.watch(user.self());
        context.watch(toolkit.self());
        return Behaviors.receive(Void.class)
                .onSignal(Terminated.class, terminated -> onTerminated(context, terminated))
                .build();
    }

    private Behavior<Void> onTerminated(ActorContext<Void> context, Terminated terminated) {
        if (terminated.getRef().equals(toolkit.self())) {
            return Behaviors.stopped(system::ended);
        }
        if (terminated instanceof ChildFailed failed) {
            system.log().error("The user guardian has failed: {} ends", system, failed.getCause());
        }
        system.guardianStopped().thenRun(toolkit.self()::stop);
        return Behaviors.same();
    }

    /** Who is there when one walks from the root down these names. From any thread. */
    @Nullable
    InternalRef<?> find(Iterable<String> names) {
        InternalRef<?> found = root.self();
        for (String name : names) {
            found = found instanceof LocalRef<?> actor ? actor.cell().below(name) : null;
        }
        return found;
    }

    LocalRef<Void> root() {
        return root.self();
    }

    ActorCell<Void> toolkit() {
        return toolkit;
    }

    LocalRef<T> user() {
        return user.self();
    }

    LocalRef<Receptionist.Command> receptionist() {
        return receptionist.self();
    }

    LocalRef<EventStream.Command> eventStream() {
        return eventStream.self();
    }
}
