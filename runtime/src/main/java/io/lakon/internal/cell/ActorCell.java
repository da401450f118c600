// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.ActorPath;
import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorSnapshot;
import io.lakon.actor.ActorStatus;
import io.lakon.actor.ActorSystem;
import io.lakon.actor.Behavior;
import io.lakon.actor.Cancellable;
import io.lakon.actor.Done;
import io.lakon.actor.ExtensibleBehavior;
import io.lakon.actor.MessageAdaptionFailure;
import io.lakon.actor.PostStop;
import io.lakon.actor.Props;
import io.lakon.actor.RecipientRef;
import io.lakon.actor.Signal;
import io.lakon.actor.StatusReply;
import io.lakon.actor.TimerScheduler;
import io.lakon.actor.function.Creator;
import io.lakon.actor.function.Effect;
import io.lakon.actor.function.Function;
import io.lakon.actor.function.Function2;
import io.lakon.internal.ask.Asks;
import io.lakon.internal.ask.Outcome;
import io.lakon.internal.behavior.ActorHost;
import io.lakon.internal.behavior.FailedBehavior;
import io.lakon.internal.behavior.HostSignal;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.behavior.SpecialBehavior;
import io.lakon.internal.behavior.StoppedBehavior;
import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.mailbox.LaneItem;
import io.lakon.internal.mailbox.Mailbox;
import io.lakon.internal.mailbox.UnboundedQueue;
import io.lakon.internal.ref.DeathNotice;
import io.lakon.internal.ref.Envelope;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.Question;
import io.lakon.internal.ref.SystemServices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * One incarnation of an actor: its behaviour, its place in the hierarchy, its life.
 *
 * <pre>
 *   NEW --first turn--> ALIVE --stopped, failed, or told to--> STOPPING --last child gone, PostStop--> STOPPED
 * </pre>
 *
 * <p>All fields are written on the actor's turns, which come one after the other and see each other's writes; what other
 * threads look at is volatile.
 *
 * <p>Most actors have no children, watch nobody and set no timers: the parts for that are made when first used, and an idle
 * actor is this object, its queue, its reference and its path.
 */
@SuppressWarnings("serial") // see Turn
public final class ActorCell<T> extends Mailbox implements ActorHost<T> {
    private static final int SNAPSHOT_MAILBOX_BOUND = 10_000;

    private enum Phase {
        NEW,
        ALIVE,
        STOPPING,
        STOPPED
    }

    private final SystemServices services;
    private final @Nullable InternalRef<?> parent; // null for the root
    private final LocalRef<T> self;

    private Behavior<T> behavior;
    private Phase phase = Phase.NEW;
    private @Nullable Thread thread; // of the turn; read by other threads only to find that they are not it
    private @Nullable Effect afterPostStop;
    private volatile @Nullable Throwable failure; // why it is stopping, if that is why
    private @Nullable Question inHand; // being handled, if the message is one

    private volatile SupervisionRecord record = SupervisionRecord.CLEAN;
    private volatile @Nullable Children children;
    private @Nullable DeathWatch deathWatch;
    private @Nullable CellTimers<T> timers;
    private @Nullable MessageAdapters<T> adapters;
    private @Nullable ActorLog log;
    private boolean awaitsChildren; // for a supervisor

    private ActorCell(
            Behavior<T> initial,
            SystemServices services,
            @Nullable InternalRef<?> parent,
            ActorPath path,
            Dispatcher dispatcher) {
        super(new UnboundedQueue(), dispatcher);
        this.behavior = Interpreter.validateAsInitial(initial);
        this.services = services;
        this.parent = parent;
        this.self = new LocalRef<>(path.withUid(newUid()), this);
    }

    /** The actor at the top of a system; it does not run until it is told to. */
    public static ActorCell<Void> root(Behavior<Void> behavior, SystemServices services, ActorPath path) {
        return new ActorCell<>(behavior, services, null, path, services.defaultDispatcher());
    }

    private static int newUid() {
        int uid;
        do {
            uid = ThreadLocalRandom.current().nextInt();
        } while (uid == ActorPath.UNDEFINED_UID);
        return uid;
    }

    public LocalRef<T> self() {
        return self;
    }

    SystemServices services() {
        return services;
    }

    // The run loop.

    @Override
    protected Next turn() {
        thread = Thread.currentThread();
        try {
            if (phase == Phase.NEW) {
                start();
            }
            int left = dispatcher().throughput();
            long limit = dispatcher().deadlineNanos();
            long deadline = limit == 0 ? 0 : System.nanoTime() + limit;
            while (true) {
                takeAllSignals();
                if (phase != Phase.ALIVE) {
                    return after();
                }
                Object message = poll();
                if (message == null) {
                    return Next.ANYTHING;
                }
                receive(message);
                if (--left == 0 || (limit != 0 && System.nanoTime() - deadline >= 0)) {
                    return after();
                }
            }
        } finally {
            thread = null;
        }
    }

    private Next after() {
        switch (phase) {
            case ALIVE:
                return Next.ANYTHING;
            case STOPPED:
                return Next.NOTHING;
            default:
                return Next.SIGNALS; // what is in the queue waits to become dead letters
        }
    }

    private void start() {
        phase = Phase.ALIVE;
        try {
            Behavior<T> started = Interpreter.validateAsInitial(Interpreter.start(behavior, this));
            if (Interpreter.isAlive(started)) {
                behavior = started;
            } else {
                end(started);
            }
        } catch (Throwable thrown) {
            fail(thrown);
        }
        clearLog();
    }

    @SuppressWarnings("unchecked") // the refs are typed; whoever cast one gets the ClassCastException it asked for
    private void receive(Object message) {
        try {
            if (message instanceof Envelope envelope) {
                open(envelope);
            } else {
                handle((T) message);
            }
        } catch (Throwable thrown) {
            fail(thrown);
        }
        clearLog();
    }

    private void handle(T message) {
        Behavior<T> next = Interpreter.message(behavior, this, message);
        if (next == SpecialBehavior.UNHANDLED) {
            unhandled(message);
        } else if (next != SpecialBehavior.SAME) {
            become(next);
        }
    }

    private void handleSignal(Signal signal) {
        Behavior<T> next = Interpreter.signal(behavior, this, signal);
        if (next != SpecialBehavior.UNHANDLED && next != SpecialBehavior.SAME) {
            become(next);
        }
    }

    private void become(Behavior<T> next) {
        if (Interpreter.isAlive(next)) {
            behavior = next;
        } else {
            end(next);
        }
    }

    @SuppressWarnings("unchecked")
    private void open(Envelope envelope) {
        if (envelope instanceof Question question) {
            takeUp(question, message -> {
                if (message instanceof Envelope inner) {
                    open(inner);
                } else {
                    handle((T) message);
                }
                return Done.getInstance();
            });
        } else if (envelope instanceof CellTimers.Timer timer) {
            Object message = timers == null ? null : timers.taken(timer);
            if (message != null) {
                handle((T) message);
            }
        } else if (envelope instanceof DeathNotice notice) {
            onDeath(notice);
        } else if (envelope instanceof MessageAdapters.Foreign foreign) {
            adapt(() -> parts().adapt(foreign.message()));
        } else if (envelope instanceof Piped<?, ?> piped) {
            adapt(() -> (T) piped.adapt());
        } else {
            throw new IllegalStateException("Unknown envelope " + envelope.getClass());
        }
    }

    /** Runs a user's function that makes a message; its failure is a signal, so that a supervisor sees it. */
    private void adapt(Creator<T> function) {
        T message;
        try {
            message = function.create();
        } catch (Throwable thrown) {
            handleSignal(new MessageAdaptionFailure(thrown));
            return;
        }
        handle(message);
    }

    @SuppressWarnings("unchecked")
    private void onDeath(DeathNotice notice) {
        takeAllSignals(); // a child's name is free by the time that its parent hears of its death
        Object what = deathWatch == null || phase != Phase.ALIVE ? null : deathWatch.taken(notice);
        if (what instanceof Signal signal) {
            handleSignal(signal);
        } else if (what != null) {
            handle((T) what);
        }
    }

    private void takeAllSignals() {
        while (phase != Phase.STOPPED) {
            LaneItem item = takeSignals();
            if (item == null) {
                return;
            }
            for (; item != null; item = item.next()) {
                onSignal((CellSignal) item); // which may be the end: those after it still get their answers
            }
        }
    }

    private void onSignal(CellSignal signal) {
        if (signal instanceof CellSignal.Watch watch) {
            onWatch(watch);
        } else if (signal instanceof CellSignal.Unwatch unwatch) {
            watches().removeWatcher(unwatch.watcher, unwatch.watched);
        } else if (signal instanceof CellSignal.ChildGone gone) {
            onChildGone(gone.child);
        } else if (signal instanceof CellSignal.Stop) {
            beginStop();
        } else if (signal instanceof CellSignal.ForSupervisor inner) {
            signalSupervisor(inner.signal);
        }
    }

    /** Tells of this actor's end; of its cause, only the parent. For when it has ended. */
    DeathNotice notice(InternalRef<?> watcher, InternalRef<?> watched) {
        return new DeathNotice(watched, watcher == parent ? failure : null);
    }

    private void onWatch(CellSignal.Watch watch) {
        if (phase == Phase.STOPPED) {
            watch.watcher.deliver(notice(watch.watcher, watch.watched));
        } else {
            watches().addWatcher(watch.watcher, watch.watched);
        }
    }

    private void onChildGone(LocalRef<?> child) {
        Children now = family();
        now.remove(child);
        if (!now.isEmpty()) {
            return;
        }
        if (phase == Phase.STOPPING) {
            finish();
        } else if (awaitsChildren) {
            awaitsChildren = false;
            signalSupervisor(HostSignal.ChildrenStopped.INSTANCE);
        }
    }

    private void signalSupervisor(HostSignal signal) {
        if (phase == Phase.ALIVE) {
            try {
                handleSignal(signal);
            } catch (Throwable thrown) {
                fail(thrown);
            }
            clearLog();
        }
    }

    // The end.

    private void end(Behavior<T> last) {
        if (last instanceof FailedBehavior<T> failed) {
            stopBecauseOf(failed.cause());
        } else if (last instanceof StoppedBehavior<T> stopped) {
            afterPostStop = stopped.afterPostStop();
            beginStop();
        }
    }

    private void fail(Throwable thrown) {
        if (thrown instanceof InterruptedException) {
            Thread.interrupted(); // it was meant for this actor: the thread's next one is not to suffer for it
        }
        logFailure("{} stops, as it failed", thrown);
        stopBecauseOf(thrown);
    }

    /** What a failure says of itself is a user's code, and may fail as well: that keeps nobody from going on. */
    private void logFailure(String what, Throwable thrown) {
        try {
            getLog().error(what + ": {}", self, thrown.toString(), thrown);
        } catch (Throwable unspeakable) {
            services.system().log().error(what + " with a {} that cannot be logged", self, thrown.getClass());
        }
    }

    private void stopBecauseOf(Throwable cause) {
        tellAsker(cause);
        failure = cause;
        record = record.failed(ActorStatus.FAILED, cause);
        beginStop();
    }

    private void beginStop() {
        if (phase != Phase.ALIVE) {
            return;
        }
        phase = Phase.STOPPING;
        record = record.ended();
        cancelTimers();
        if (!stopAllChildren()) {
            finish();
        }
    }

    private void finish() {
        if (behavior instanceof ExtensibleBehavior) { // else it never started, and there is nothing to tell
            quietly(() -> Interpreter.signal(behavior, this, PostStop.instance()));
        }
        if (afterPostStop != null) {
            quietly(afterPostStop);
        }
        cancelTimers(); // those too that were started just now
        clearLog();
        phase = Phase.STOPPED;
        LaneItem unread = closeLane();
        if (parent instanceof LocalRef<?> above) {
            above.cell().putSignal(new CellSignal.ChildGone(self)); // before the notices: see onDeath
        }
        if (deathWatch != null) {
            deathWatch.unwatchAll();
            deathWatch.announce(this::notice);
        }
        for (LaneItem item = unread; item != null; item = item.next()) {
            onSignal((CellSignal) item);
        }
    }

    private void quietly(Effect last) {
        try {
            last.apply();
        } catch (Throwable thrown) {
            logFailure("{} failed while it stopped", thrown);
        }
    }

    @Override
    protected void crashed(Throwable thrown) {
        services.system().log().error("A turn of {} broke off; its next one goes on", self, thrown);
    }

    @Override
    protected void discard(Object message) {
        if (!(message instanceof Envelope envelope)) {
            services.deadLetterOffice().deadLetter(message, nobody(), self);
            return;
        }
        ActorRef<?> sender = nobody();
        if (envelope instanceof Question question) {
            sender = question.sender();
            question.unread();
        }
        if (envelope.isReported()) {
            services.deadLetterOffice().deadLetter(content(envelope), sender, self);
        }
    }

    private static Object content(Object message) {
        return message instanceof Envelope envelope && envelope.message() != envelope
                ? content(envelope.message())
                : message;
    }

    private ActorRef<?> nobody() {
        return services.system().deadLetters();
    }

    // What supervisors need.

    @Override
    public TimerScheduler<T> timers() {
        if (timers == null) {
            timers = new CellTimers<>(this, services.scheduler());
        }
        return timers;
    }

    @Override
    public void cancelTimers() {
        if (timers != null) {
            timers.cancelAll();
        }
    }

    @Override
    public boolean stopChildren() {
        awaitsChildren = stopAllChildren();
        return awaitsChildren;
    }

    private boolean stopAllChildren() {
        Children now = children;
        if (now == null || now.isEmpty()) {
            return false;
        }
        now.all().forEach(LocalRef::stop);
        return true;
    }

    @Override
    public void signalAfter(Duration delay, HostSignal signal) {
        services.scheduler().scheduleOnce(delay, () -> putSignal(new CellSignal.ForSupervisor(signal)), Runnable::run);
    }

    @Override
    public long nanoTime() {
        return services.scheduler().nanoTime();
    }

    @Override
    public int restartStashCapacity() {
        return services.restartStashCapacity();
    }

    @Override
    public void resumed(Throwable thrown) {
        tellAsker(thrown);
        record = record.failed(ActorStatus.RUNNING, thrown);
    }

    @Override
    public void restarting(Throwable thrown, boolean backingOff) {
        tellAsker(thrown);
        record = record.failed(backingOff ? ActorStatus.BACKING_OFF : ActorStatus.RESTARTING, thrown);
    }

    @Override
    public void restarted() {
        record = record.restarted();
    }

    private void tellAsker(Throwable thrown) {
        if (inHand != null) {
            inHand.failed(thrown);
        }
    }

    @Override
    public Object keep(Object message) {
        Question question = inHand;
        if (question == null || question.message() != message) {
            return message;
        }
        inHand = null;
        question.kept();
        return question;
    }

    @Override
    public <R> R takeUp(Object kept, java.util.function.Function<Object, R> handler) {
        if (!(kept instanceof Question question)) {
            return handler.apply(kept);
        }
        Question before = inHand;
        inHand = question;
        question.begun();
        try {
            return handler.apply(question.message());
        } finally {
            if (inHand == question) { // else it was put aside
                question.handled();
            }
            inHand = before;
        }
    }

    @Override
    public void deadLetter(Object kept) {
        discard(kept);
    }

    @Override
    public void dropped(Object message, String reason) {
        ActorRef<?> sender = nobody();
        if (inHand != null) {
            sender = inHand.sender();
            inHand.dropped(reason);
        }
        services.deadLetterOffice().dropped(message, reason, sender, self);
    }

    @Override
    public void unhandled(Object message) {
        services.deadLetterOffice().unhandled(message, inHand == null ? nobody() : inHand.sender(), self);
    }

    // The context.

    void checkTurn() {
        if (Thread.currentThread() != thread) {
            throw new UnsupportedOperationException("The context of " + self + " was used on thread ["
                    + Thread.currentThread().getName() + "], outside the actor's turns: it is not thread-safe. In a"
                    + " callback of a future use pipeToSelf, or send the actor a message");
        }
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

    private ActorLog actorLog() {
        if (log == null) {
            log = new ActorLog(self);
        }
        return log;
    }

    private void clearLog() {
        if (log != null) {
            log.clear();
        }
    }

    @Override
    public List<ActorRef<Void>> getChildren() {
        checkTurn();
        List<ActorRef<Void>> refs = new ArrayList<>();
        Children now = children;
        if (now != null) {
            now.all().forEach(child -> refs.add(child.unsafeUpcast()));
        }
        return refs;
    }

    @Override
    public Optional<ActorRef<Void>> getChild(String name) {
        checkTurn();
        Children now = children;
        LocalRef<?> child = now == null ? null : now.get(name);
        return child == null ? Optional.empty() : Optional.of(child.unsafeUpcast());
    }

    private Children family() {
        Children now = children;
        if (now == null) {
            now = new Children();
            children = now;
        }
        return now;
    }

    @Override
    public <U> ActorRef<U> spawnAnonymous(Behavior<U> childBehavior, Props props) {
        checkTurn();
        return started(child(childBehavior, family().nextName(), props));
    }

    @Override
    public <U> ActorRef<U> spawn(Behavior<U> childBehavior, String name, Props props) {
        checkTurn();
        ActorPath.validatePathElement(name);
        return started(child(childBehavior, name, props));
    }

    /** Makes a child of an actor that has not run yet, on the thread that makes them both; it does not run either. */
    public <U> ActorCell<U> adopt(Behavior<U> childBehavior, String name) {
        return add(childBehavior, name, services.defaultDispatcher());
    }

    private <U> ActorCell<U> child(Behavior<U> childBehavior, String name, Props props) {
        if (phase != Phase.ALIVE) {
            throw new IllegalStateException(self + " is stopping, and cannot spawn [" + name + "]");
        }
        return add(
                childBehavior,
                name,
                props.dispatcher().isEmpty() ? dispatcher() : services.dispatcher(props.dispatcher()));
    }

    private <U> ActorCell<U> add(Behavior<U> childBehavior, String name, Dispatcher dispatcher) {
        ActorCell<U> child =
                new ActorCell<>(childBehavior, services, self, self.path().child(name), dispatcher);
        family().add(child.self);
        return child;
    }

    private static <U> ActorRef<U> started(ActorCell<U> child) {
        child.wake();
        return child.self;
    }

    @Override
    public <U> void stop(ActorRef<U> child) {
        checkTurn();
        Children now = children;
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

    private DeathWatch watches() {
        if (deathWatch == null) {
            deathWatch = new DeathWatch(self);
        }
        return deathWatch;
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
        return parts().register(type, adapter);
    }

    private MessageAdapters<T> parts() {
        if (adapters == null) {
            adapters = new MessageAdapters<>(this);
        }
        return adapters;
    }

    @Override
    public <Req, Res> void ask(
            Class<Res> responseType,
            RecipientRef<Req> target,
            Duration timeout,
            Function<ActorRef<Res>, Req> createRequest,
            Function2<Res, Throwable, T> applyToResponse) {
        checkTurn();
        Asks.ask(services, target, createRequest, timeout, new Outcome<>() {
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
        Asks.ask(services, target, createRequest, timeout, new Outcome<StatusReply<Res>>() {
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

    // Looking inside, from any thread.

    /** How this actor and those below it are. */
    public ActorSnapshot snapshot() {
        SupervisionRecord now = record;
        Children below = children;
        List<ActorSnapshot> snapshots = below == null
                ? List.of()
                : below.all().stream()
                        .map(child -> child.cell().snapshot())
                        .sorted(Comparator.comparing(child -> child.path().name()))
                        .toList();
        return new ActorSnapshot(
                self.path(), now.status(), now.restarts(), size(SNAPSHOT_MAILBOX_BOUND), now.lastFailure(), snapshots);
    }

    @Override
    public String toString() {
        return self.toString();
    }
}
