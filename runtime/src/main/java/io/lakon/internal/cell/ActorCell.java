// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorStatus;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Cancellable;
import io.lakon.actor.Props;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.StatusReply;
import io.lakon.actor.function.Function;
import io.lakon.actor.function.Function2;
import io.lakon.actor.spi.MessageContext;
import io.lakon.internal.ask.Asks;
import io.lakon.internal.ask.Outcome;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.mailbox.MailboxType;
import io.lakon.internal.mailbox.MessageQueue;
import io.lakon.internal.ref.AnonymousName;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.SystemServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * One actor as its behaviour sees it: its context. How it lives is in {@link ActorLife}, how it fares under supervision in
 * {@link SupervisedLife}; all three are one object, as there may be millions of them.
 */
public final class ActorCell<T> extends SupervisedLife<T> {
    private ActorCell(
            Behavior<T> initial,
            SystemServices services,
            @Nullable LocalRef<?> parent,
            @Nullable String name,
            int number,
            MessageQueue queue,
            Dispatcher dispatcher,
            @Nullable MessageContext context) {
        super(initial, services, parent, name, number, queue, dispatcher, context);
    }

    /** The actor at the top of a system; it does not run until it is told to. */
    public static ActorCell<Void> root(Behavior<Void> behavior, SystemServices services) {
        return new ActorCell<>(
                behavior,
                services,
                null,
                "/",
                0,
                MailboxType.UNBOUNDED.newQueue(services.coarseClock()),
                services.defaultDispatcher(),
                null);
    }

    @Override
    public ActorRef<T> getSelf() {
        return self;
    }

    @Override
    public ActorSystem<Void> getSystem() {
        return services.system();
    }

    @Override
    public Logger getLog() {
        checkTurn();
        return actorLog().logger();
    }

    @Override
    public void setLoggerName(String name) {
        checkTurn();
        actorLog().name(name);
    }

    @Override
    public void setLoggerName(Class<?> type) {
        setLoggerName(type.getName());
    }

    @Override
    public List<ActorRef<Void>> getChildren() {
        checkTurn();
        List<ActorRef<Void>> refs = new ArrayList<>();
        Children now = children();
        if (now != null) {
            now.all().forEach(child -> refs.add(child.unsafeUpcast()));
        }
        return refs;
    }

    @Override
    public Optional<ActorRef<Void>> getChild(String name) {
        checkTurn();
        Children now = children();
        LocalRef<?> child = now == null ? null : now.get(name);
        return child == null ? Optional.empty() : Optional.of(child.unsafeUpcast());
    }

    @Override
    public <U> ActorRef<U> spawnAnonymous(Behavior<U> childBehavior, Props props) {
        checkTurn();
        checkAlive("another actor");
        long number = family().nextNumber();
        MailboxType mailbox = services.mailbox(props);
        return started(
                number <= Integer.MAX_VALUE
                        ? add(childBehavior, null, (int) number, props, mailbox)
                        : add(childBehavior, AnonymousName.of(number), 0, props, mailbox));
    }

    @Override
    public <U> ActorRef<U> spawn(Behavior<U> childBehavior, String name, Props props) {
        checkTurn();
        ActorPath.validatePathElement(name);
        checkAlive("[" + name + "]");
        return started(adopt(childBehavior, name, props));
    }

    /**
     * Makes a child of an actor that has not run yet, on the thread that makes them both; it does not run either. Its mailbox
     * has no bound, whatever the default one has.
     */
    public <U> ActorCell<U> adopt(Behavior<U> childBehavior, String name) {
        return add(childBehavior, name, 0, Props.empty(), MailboxType.UNBOUNDED);
    }

    /** As {@link #adopt(Behavior, String)}, with the mailbox that {@code props} choose. */
    public <U> ActorCell<U> adopt(Behavior<U> childBehavior, String name, Props props) {
        return add(childBehavior, name, 0, props, services.mailbox(props));
    }

    private void checkAlive(String what) {
        if (phase != Phase.ALIVE) {
            throw new IllegalStateException(self + " is stopping, and cannot spawn " + what);
        }
    }

    private <U> ActorCell<U> add(
            Behavior<U> childBehavior, @Nullable String name, int number, Props props, MailboxType mailbox) {
        Children siblings = family();
        ActorCell<U> child = new ActorCell<>(
                childBehavior,
                services,
                self,
                name,
                number,
                mailbox.newQueue(services.coarseClock()),
                props.dispatcher().isEmpty() ? dispatcher() : services.dispatcher(props.dispatcher()),
                props.messageContext().orElse(null));
        if (!props.tags().isEmpty()) {
            child.rareParts().log = new ActorLog(child.self, props.tags());
        }
        siblings.add(child.self);
        return child;
    }

    /** Spawns a child of an actor that never does so itself; from any thread. */
    public <U> ActorRef<U> spawnFromOutside(Behavior<U> childBehavior, String name, Props props) {
        ActorPath.validatePathElement(name);
        ActorCell<U> child = adopt(childBehavior, name, props);
        child.wake();
        if (record.status() != ActorStatus.RUNNING) {
            child.self.stop(); // this actor may have stopped its children before it had this one
        }
        return child.self;
    }

    private static <U> ActorRef<U> started(ActorCell<U> child) {
        child.wake();
        return child.self;
    }

    @Override
    public <U> void stop(ActorRef<U> child) {
        checkTurn();
        Children now = children();
        if (now != null && now.contains(child)) {
            InternalRef.of(child).stop();
        } else if (child == self) {
            throw new IllegalArgumentException(
                    self + " cannot stop itself through its context: return" + " Behaviors.stopped() from a handler");
        } else if (!child.path().parent().equals(self.path())) {
            throw new IllegalArgumentException(
                    "Only its children can be stopped through an actor's context, and " + child + " is no child of "
                            + self + ": send it a message that it answers with Behaviors.stopped()");
        }
        // else it was a child, and has stopped
    }

    @Override
    public <U> void watch(ActorRef<U> other) {
        checkTurn();
        watches().watch(other, null);
    }

    @Override
    public <U> void watchWith(ActorRef<U> other, T message) {
        checkTurn();
        watches().watch(other, message);
    }

    @Override
    public <U> void unwatch(ActorRef<U> other) {
        checkTurn();
        watches().unwatch(other);
    }

    @Override
    public void setReceiveTimeout(Duration timeout, T message) {
        checkTurn();
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A receive timeout is longer than nothing; found " + timeout);
        }
        RareParts<T> parts = rareParts();
        parts.cancelReceiveTimeout();
        parts.receiveTimeout =
                new ReceiveTimeout(this, services.scheduler(), timeout, Objects.requireNonNull(message, "message"));
    }

    @Override
    public void cancelReceiveTimeout() {
        checkTurn();
        RareParts<T> parts = rare;
        if (parts != null) {
            parts.cancelReceiveTimeout();
        }
    }

    @Override
    public Behavior<T> delegate(Behavior<T> delegator, T message) {
        checkTurn();
        Behavior<T> started = Interpreter.validateAsInitial(Interpreter.start(delegator, this));
        return handle(started, message);
    }

    @Override
    public <U> Cancellable scheduleOnce(Duration delay, ActorRef<U> target, U message) {
        checkTurn();
        return services.scheduler().scheduleOnce(delay, () -> target.tell(message), Runnable::run);
    }

    @Override
    public Executor getExecutionContext() {
        return dispatcher();
    }

    @Override
    public <U> ActorRef<U> messageAdapter(Class<U> type, Function<U, T> adapter) {
        checkTurn();
        return adapters().register(type, adapter);
    }

    @Override
    public <Req, Res> void ask(
            Class<Res> responseType,
            RecipientRef<Req> target,
            Duration timeout,
            Function<ActorRef<Res>, Req> createRequest,
            Function2<Res, Throwable, T> applyToResponse) {
        checkTurn();
        Asks.ask(self, target, createRequest, timeout, new Outcome<>() {
            @Override
            public void reply(Res reply) {
                piped(reply, null);
            }

            @Override
            public void failure(Throwable thrown) {
                piped(null, thrown);
            }

            private void piped(@Nullable Res reply, @Nullable Throwable thrown) {
                put(new Piped<>(reply, thrown, applyToResponse));
            }
        });
    }

    @Override
    public <Req, Res> void askWithStatus(
            Class<Res> responseType,
            RecipientRef<Req> target,
            Duration timeout,
            Function<ActorRef<StatusReply<Res>>, Req> createRequest,
            Function2<Res, Throwable, T> applyToResponse) {
        checkTurn();
        Asks.ask(self, target, createRequest, timeout, new Outcome<StatusReply<Res>>() {
            @Override
            public void reply(StatusReply<Res> reply) {
                put(
                        reply.isSuccess()
                                ? new Piped<>(reply.getValue(), null, applyToResponse)
                                : new Piped<Res, T>(null, reply.getError(), applyToResponse));
            }

            @Override
            public void failure(Throwable thrown) {
                put(new Piped<Res, T>(null, thrown, applyToResponse));
            }
        });
    }

    @Override
    public <V> void pipeToSelf(CompletionStage<V> future, Function2<V, Throwable, T> applyToResult) {
        checkTurn();
        future.whenComplete((value, thrown) -> put(new Piped<>(value, thrown, applyToResult)));
    }
}
