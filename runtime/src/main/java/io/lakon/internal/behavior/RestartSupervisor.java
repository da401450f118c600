// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Cancellable;
import io.lakon.actor.PostStop;
import io.lakon.actor.PreRestart;
import io.lakon.actor.Signal;
import io.lakon.actor.TypedActorContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a failed behaviour by a fresh start of the first one.
 *
 * <p>The order of a restart: the failed behaviour receives {@link PreRestart}; timers are cancelled, and what its stashes
 * hold is reported; the children are
 * stopped and waited for, and the backoff, if any, passes; the first behaviour is started; what arrived meanwhile is
 * handled; then the rest of the mailbox. The message that failed is not handled again.
 *
 * <pre>
 *   up ---failure---> waiting (for children, for the backoff; messages are kept) ---> starting ---> replaying ---> up
 *                        ^                                                               |             |
 *                        +-----------------------------failure---------------------------+-------------+
 * </pre>
 *
 * Without children and without a backoff there is nothing to wait for, and all of it happens within the turn that failed.
 */
final class RestartSupervisor<T> extends Supervisor<T> {
    private final Behavior<T> initial;
    private final RestartPolicy policy;

    private int stashesBefore; // made by whom this supervisor is not responsible for
    private int restarts;
    private long windowEnd; // meaningful while restarts > 0
    private @Nullable Waiting waiting;
    private @Nullable Cancellable pending; // the signal to this supervisor that is to come
    // Whom to tell of the end, if not the behaviour around which this supervisor stands: the actor ends in mid-restart,
    // when that behaviour has had its PreRestart, and the one after it was not yet handed over.
    private @Nullable Behavior<T> lastIncarnation;

    RestartSupervisor(Class<? extends Throwable> type, Behavior<T> initial, RestartPolicy policy) {
        super(type, policy.strategy());
        this.initial = initial;
        this.policy = policy;
    }

    /** A restart that has begun and is not over. */
    private static final class Waiting {
        final Queue<Object> stash = new ArrayDeque<>(4);
        boolean children;
        boolean backoff;

        boolean isOver() {
            return !children && !backoff;
        }
    }

    @Override
    public Behavior<T> aroundStart(TypedActorContext<T> context, PreStartTarget<T> target) {
        ActorHost<T> host = ActorHost.of(context);
        stashesBefore = host.stashesMade();
        try {
            return target.start(context);
        } catch (Throwable failure) {
            return retryStart(host, failure) ? goOn(host) : fail(failure);
        }
    }

    @Override
    public Behavior<T> aroundReceive(TypedActorContext<T> context, T message, ReceiveTarget<T> target) {
        if (waiting != null) {
            return stash(ActorHost.of(context), message, waiting);
        }
        try {
            return target.apply(context, message);
        } catch (Throwable failure) {
            return restart(ActorHost.of(context), failure, () -> target.signalRestart(context));
        }
    }

    @Override
    public Behavior<T> aroundSignal(TypedActorContext<T> context, Signal signal, SignalTarget<T> target) {
        ActorHost<T> host = ActorHost.of(context);
        if (signal instanceof HostSignal.LivedLong lived && lived.supervisor() == this) {
            if (lived.restart() == restarts) {
                restarts = 0;
                host.recovered();
            }
            return Behaviors.same();
        }
        if (signal instanceof HostSignal.BackoffOver over && over.supervisor() == this) {
            if (waiting == null || over.restart() != restarts) {
                return Behaviors.same(); // of a restart that another supervisor has overtaken
            }
            waiting.backoff = false;
            return goOn(host);
        }
        boolean ending = signal instanceof PostStop || signal instanceof PreRestart;
        if (ending) {
            cancelPending(); // which would keep the actor in memory until it is due
        }
        if (waiting != null) {
            return signalWhileWaiting(host, signal, waiting);
        }
        if (ending) { // nothing to restart
            return lastIncarnation == null
                    ? target.apply(context, signal)
                    : Interpreter.signal(lastIncarnation, context, signal);
        }
        try {
            return target.apply(context, signal);
        } catch (Throwable failure) {
            return restart(host, failure, () -> target.apply(context, PreRestart.instance()));
        }
    }

    private Behavior<T> signalWhileWaiting(ActorHost<T> host, Signal signal, Waiting now) {
        if (signal == HostSignal.ChildrenStopped.INSTANCE) {
            now.children = false;
            return goOn(host);
        }
        if (signal instanceof PostStop || signal instanceof PreRestart) {
            abandon(host); // the failed behaviour had its PreRestart: it hears of no other end
            return Behaviors.same();
        }
        return stash(host, signal, now);
    }

    private Behavior<T> stash(ActorHost<T> host, Object message, Waiting now) {
        int capacity = policy.stashCapacity() == -1 ? host.restartStashCapacity() : policy.stashCapacity();
        if (message instanceof Signal) {
            now.stash.add(message);
        } else if (now.stash.size() < capacity) {
            Object kept = host.keep(message);
            if (kept != null) {
                now.stash.add(kept);
            }
        } else {
            host.dropped(message, "the actor is restarting, and its stash of " + capacity + " messages is full");
        }
        return Behaviors.same();
    }

    private Behavior<T> restart(ActorHost<T> host, Throwable failure, Runnable preRestart) {
        if (!mayRestart(host, failure)) {
            return giveUp(host, failure);
        }
        try {
            preRestart.run();
        } catch (Throwable second) {
            log(host, "restarts all the same, though its handler of PreRestart", second);
        }
        begin(host, failure);
        return goOn(host);
    }

    private boolean mayRestart(ActorHost<T> host, Throwable failure) {
        return takes(failure) && !(policy.isLimited() && restarts >= policy.maxRestarts() && isWindowOpen(host));
    }

    /** A start that fails without a limit would most likely fail for ever, and without a pause. */
    private boolean retryStart(ActorHost<T> host, Throwable failure) {
        if (!mayRestart(host, failure) || !policy.isLimited() && policy.backoff() == null) {
            return false;
        }
        begin(host, failure);
        return true;
    }

    private boolean isWindowOpen(ActorHost<T> host) {
        return policy.within().isZero() || restarts == 0 || host.nanoTime() - windowEnd < 0;
    }

    /** Counts and reports a restart, and sets out what it has to wait for. */
    private void begin(ActorHost<T> host, Throwable failure) {
        if (restarts == 0 || !isWindowOpen(host)) {
            restarts = 0;
            windowEnd = host.nanoTime() + policy.within().toNanos();
        }
        Duration pause = policy.pause(restarts);
        restarts++;
        log(
                host,
                policy.logLevel(restarts),
                "restarts" + (pause.isZero() ? "" : " in " + pause) + ", as its behaviour",
                failure);
        host.cancelTimers();
        if (host.stashesMade() > stashesBefore) {
            host.stashes().abandonAfter(stashesBefore);
        }
        host.restarting(failure, policy.backoff() != null);

        if (waiting == null) {
            waiting = new Waiting();
        }
        waiting.children = policy.stopChildren() && host.stopChildren();
        waiting.backoff = policy.backoff() != null;
        if (waiting.backoff) {
            signalAfter(host, pause, new HostSignal.BackoffOver(this, restarts));
        }
    }

    private void signalAfter(ActorHost<T> host, Duration delay, HostSignal signal) {
        cancelPending();
        pending = host.signalAfter(delay, signal);
    }

    private void cancelPending() {
        if (pending != null) {
            pending.cancel();
        }
    }

    /** Starts and replays once there is nothing left to wait for, and again after each failure that may be retried. */
    private Behavior<T> goOn(ActorHost<T> host) {
        Waiting now = waiting;
        while (now != null && now.isOver()) {
            Behavior<T> behavior;
            try {
                behavior = Interpreter.validateAsInitial(Interpreter.start(initial, host));
            } catch (Throwable failure) {
                if (!retryStart(host, failure)) {
                    lastIncarnation = Behaviors.ignore(); // there is none
                    host.resumeWith(failure, null);
                    abandon(host);
                    return fail(failure);
                }
                continue;
            }
            host.restarted();
            if (policy.backoff() != null) {
                signalAfter(host, policy.backoff().resetBackoffAfter(), new HostSignal.LivedLong(this, restarts));
            }
            Replay<T> replay = new Replay<>(behavior);
            Throwable failure = replay.run(host, now.stash);
            if (failure == null) {
                if (replay.end != null) {
                    lastIncarnation = replay.behavior;
                }
                abandon(host); // empty, unless the replay has stopped the actor
                return replay.end == null ? replay.behavior : replay.end;
            }
            if (!mayRestart(host, failure)) {
                lastIncarnation = replay.behavior;
                host.resumeWith(failure, null);
                abandon(host);
                return giveUp(host, failure);
            }
            replay.signalRestart(host, this);
            begin(host, failure);
        }
        return Behaviors.empty();
    }

    /** What was kept during a restart, handled by the behaviour after it. */
    private static final class Replay<T> {
        Behavior<T> behavior;

        @Nullable
        Behavior<T> end; // what it answered that is not to go on

        Replay(Behavior<T> behavior) {
            this.behavior = behavior;
        }

        /** How it failed: then the rest is still in {@code stash}. */
        @Nullable
        Throwable run(ActorHost<T> host, Queue<Object> stash) {
            if (!Interpreter.isAlive(behavior)) {
                end = behavior;
                behavior = Behaviors.ignore();
            }
            Behavior<T> before = host.standIn(behavior);
            try {
                while (end == null && !stash.isEmpty()) {
                    Behavior<T> after = handle(host, stash.remove());
                    if (Interpreter.isAlive(after)) {
                        behavior = after;
                        host.standIn(after);
                    } else {
                        end = after;
                    }
                }
                return null;
            } catch (Throwable failure) {
                return failure;
            } finally {
                host.standIn(before);
            }
        }

        @SuppressWarnings("unchecked") // what is kept came in as a T or as a signal
        private Behavior<T> handle(ActorHost<T> host, Object kept) {
            return kept instanceof Signal signal
                    ? Interpreter.canonicalize(Interpreter.signal(behavior, host, signal), behavior, host)
                    : host.takeUp(kept, message -> host.handle(behavior, (T) message), behavior);
        }

        void signalRestart(ActorHost<T> host, Supervisor<T> supervisor) {
            try {
                Interpreter.signal(behavior, host, PreRestart.instance());
            } catch (Throwable second) {
                supervisor.log(host, "restarts all the same, though its handler of PreRestart", second);
            }
        }
    }

    /** Ends the wait. What was kept and not handled goes to dead letters. */
    private void abandon(ActorHost<T> host) {
        if (waiting != null) {
            for (Object kept : waiting.stash) {
                if (!(kept instanceof Signal)) {
                    host.deadLetter(kept);
                }
            }
            waiting = null;
        }
    }

    /** A limit of restarts hands on to the supervisor around this one; a limited backoff is the end, as in Akka. */
    private Behavior<T> giveUp(ActorHost<T> host, Throwable failure) {
        if (policy.backoff() == null || !takes(failure)) {
            return fail(failure);
        }
        log(host, policy.logLevel(restarts), "stops after " + restarts + " restarts, as its behaviour", failure);
        return new FailedBehavior<>(failure);
    }

    private Behavior<T> fail(Throwable failure) {
        throw Interpreter.unchecked(failure);
    }

    @Override
    public String toString() {
        return "RestartSupervisor";
    }
}
