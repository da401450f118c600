// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import io.lakon.actor.ActorRef;
import io.lakon.actor.ActorStatus;
import io.lakon.actor.Behavior;
import io.lakon.actor.Done;
import io.lakon.actor.ExtensibleBehavior;
import io.lakon.actor.MessageAdaptionFailure;
import io.lakon.actor.NotInfluenceReceiveTimeout;
import io.lakon.actor.PostStop;
import io.lakon.actor.Signal;
import io.lakon.actor.function.Effect;
import io.lakon.actor.spi.MessageContext;
import io.lakon.internal.behavior.ActorHost;
import io.lakon.internal.behavior.FailedBehavior;
import io.lakon.internal.behavior.HostSignal;
import io.lakon.internal.behavior.Interpreter;
import io.lakon.internal.behavior.SpecialBehavior;
import io.lakon.internal.behavior.StoppedBehavior;
import io.lakon.internal.context.CleanThread;
import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.mailbox.LaneItem;
import io.lakon.internal.mailbox.Mailbox;
import io.lakon.internal.mailbox.MessageQueue;
import io.lakon.internal.ref.DeathNotice;
import io.lakon.internal.ref.Envelope;
import io.lakon.internal.ref.InternalRef;
import io.lakon.internal.ref.Question;
import io.lakon.internal.ref.SystemServices;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The life of one incarnation of an actor: how it takes its turns, and how it ends.
 *
 * <pre>
 *   NEW --first turn--> ALIVE --stopped, failed, or told to--> STOPPING --last child gone, PostStop--> STOPPED
 * </pre>
 *
 * <p>All fields are written on the actor's turns, which come one after the other and see each other's writes; what other
 * threads look at is volatile.
 *
 * <p>Most actors have no children, watch nobody and set no timers: what is for that are its {@link RareParts}, and an idle actor
 * is this object, its queue and its reference.
 */
public abstract class ActorLife<T> extends Mailbox implements ActorHost<T> {
    enum Phase {
        NEW,
        ALIVE,
        STOPPING,
        STOPPED
    }

    final SystemServices services;
    final @Nullable LocalRef<?> parent; // null for the root
    final int number; // which of the parent's anonymous children it is, if it is one
    final LocalRef<T> self;

    Behavior<T> behavior;
    Phase phase = Phase.NEW;
    private int steps; // how many messages and signals it has begun to handle; goes round and round

    @Nullable
    Thread thread; // of the turn; other threads read it to find that they are not it, or to look at what it is doing

    @Nullable
    Signal signalInHand; // being handled

    @Nullable
    Question inHand; // being handled, if the message is one

    volatile SupervisionRecord record = SupervisionRecord.CLEAN;
    volatile @Nullable RareParts<T> rare;

    ActorLife(
            Behavior<T> initial,
            SystemServices services,
            @Nullable LocalRef<?> parent,
            @Nullable String name,
            int number,
            MessageQueue queue,
            Dispatcher dispatcher,
            @Nullable MessageContext context) {
        super(queue, dispatcher);
        this.behavior = Interpreter.validateAsInitial(initial);
        this.services = services;
        this.parent = parent;
        this.number = number;
        this.self = context == null ? new LocalRef<>(this, name) : new ContextualRef<>(this, name, context);
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
                    return after();
                }
                steps++;
                cleanThread();
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
        release();
        RareParts<T> parts = rare;
        if (parts != null
                && parts.retiring
                && phase == Phase.ALIVE
                && isEmpty()
                && record.status() == ActorStatus.RUNNING) {
            beginStop(); // not amid a restart, which keeps messages
        }
        switch (phase) {
            case ALIVE:
                return Next.ANYTHING;
            case STOPPED:
                return Next.NOTHING;
            default:
                return Next.SIGNALS; // what is in the queue waits to become dead letters
        }
    }

    private void cleanThread() {
        CleanThread clean = dispatcher().clean();
        if (clean != null) {
            clean.make(Thread.currentThread());
        }
    }

    private void start() {
        phase = Phase.ALIVE;
        cleanThread();
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

    private void receive(Object message) {
        take(message);
        RareParts<T> parts = rare;
        if (parts != null) {
            parts.clearLog();
            if (parts.receiveTimeout != null && !(content(message) instanceof NotInfluenceReceiveTimeout)) {
                parts.receiveTimeout.active();
            }
        }
    }

    /** Handles what was in the mailbox, or fails. */
    @SuppressWarnings("unchecked") // the refs are typed; whoever cast one gets the ClassCastException it asked for
    final void take(Object message) {
        try {
            if (message instanceof Envelope envelope) {
                open(envelope);
            } else {
                handle((T) message);
            }
        } catch (Throwable thrown) {
            fail(thrown);
        }
    }

    /** Handles a message that one of the actor's parts has kept. */
    @SuppressWarnings("unchecked") // it was a T when the part took it
    final void handleKept(Object message) {
        handle((T) message);
    }

    private void handle(T message) {
        Behavior<T> next = Interpreter.message(behavior, this, message);
        if (next == SpecialBehavior.UNHANDLED) {
            unhandled(message);
        } else if (next != SpecialBehavior.SAME) {
            become(next);
        }
    }

    private Behavior<T> interpret(Signal signal) {
        Signal before = signalInHand;
        signalInHand = signal;
        try {
            return Interpreter.signal(behavior, this, signal);
        } finally {
            signalInHand = before;
        }
    }

    private void handleSignal(Signal signal) {
        Behavior<T> next = interpret(signal);
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
        } else if (envelope instanceof DeathNotice notice) {
            onDeath(notice);
        } else if (envelope instanceof CellEnvelope own) {
            own.openIn(this);
        } else {
            throw new IllegalStateException("Unknown envelope " + envelope.getClass());
        }
    }

    /** Handles a question, and marks on it what became of it. */
    abstract <R> R takeUp(Question question, Function<Object, R> handler);

    /**
     * Runs a user's function that makes a message; its failure is a signal, so that a supervisor sees it. Null is Akka's
     * way to say that there is nothing to handle.
     */
    final void adapt(Envelope origin, Callable<@Nullable Object> function) {
        Object message;
        try {
            message = function.call();
        } catch (Throwable thrown) {
            handleSignal(new MessageAdaptionFailure(thrown));
            return;
        }
        if (message == null) {
            unhandled(origin.message());
        } else {
            handleKept(message);
        }
    }

    @SuppressWarnings("unchecked")
    private void onDeath(DeathNotice notice) {
        takeAllSignals(); // a child's name is free by the time that its parent hears of its death
        RareParts<T> parts = rare;
        Object what = parts == null || parts.deathWatch == null || phase != Phase.ALIVE
                ? null
                : parts.deathWatch.taken(notice);
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
            cleanThread();
            for (; item != null; item = item.next()) {
                steps++;
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
        } else if (signal instanceof CellSignal.TimerKeptOut over) {
            RareParts<T> parts = rare;
            if (parts != null && parts.timers != null) {
                parts.timers.forget(over.timer);
            }
        } else if (signal instanceof CellSignal.Retire) {
            rareParts().retiring = true;
        } else if (signal instanceof CellSignal.ForSupervisor inner) {
            signalSupervisor(inner.signal);
        }
    }

    /** Tells of this actor's end; of its cause, only the parent. For when it has ended. */
    DeathNotice notice(InternalRef<?> watcher, InternalRef<?> watched) {
        RareParts<T> parts = rare;
        return new DeathNotice(watched, watcher == parent && parts != null ? parts.failure : null);
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
        } else if (rareParts().awaitsChildren) {
            rareParts().awaitsChildren = false;
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
            if (stopped.afterPostStop() != null) {
                rareParts().afterPostStop = stopped.afterPostStop();
            }
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
        rareParts().failure = cause;
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
            quietly(() -> interpret(PostStop.instance()));
        }
        RareParts<T> parts = rare;
        if (parts != null) {
            if (parts.afterPostStop != null) {
                quietly(parts.afterPostStop);
            }
            parts.cancelTimers(); // those too that were started just now
            if (parts.stashes != null) {
                parts.stashes.abandonAfter(0);
            }
            parts.cancelReceiveTimeout();
            parts.clearLog();
        }
        phase = Phase.STOPPED;
        LaneItem unread = closeLane();
        discardAll(); // so that who hears of the end finds reported what was unread
        if (parent != null) {
            parent.cell().putSignal(new CellSignal.ChildGone(self)); // before the notices: see onDeath
        }
        if (parts != null && parts.deathWatch != null) {
            parts.deathWatch.unwatchAll();
            parts.deathWatch.announce(this::notice);
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
        if (message instanceof Carried carried) {
            discard(carried.inner());
            return;
        }
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

    @Override
    public Object content(Object kept) {
        return Envelope.content(kept);
    }

    ActorRef<?> nobody() {
        return services.system().deadLetters();
    }

    @Override
    protected void keptOut(Object message, String why) {
        if (message instanceof Carried carried) {
            keptOut(carried.inner(), why);
            return;
        }
        if (message instanceof CellTimers.Timer timer && !timer.keptOut(this)) {
            return; // it was cancelled just now, and nobody misses it
        }
        ActorRef<?> sender = nobody();
        if (message instanceof Question question) {
            sender = question.sender();
            question.keptOut(why);
        }
        services.deadLetterOffice().dropped(content(message), why, sender, self);
    }

    // What all three parts of an actor use.

    @Override
    public void checkTurn() {
        if (Thread.currentThread() != thread) {
            throw new UnsupportedOperationException("The context of " + self + " was used on thread ["
                    + Thread.currentThread().getName() + "], outside the actor's turns: it is not thread-safe. In a"
                    + " callback of a future use pipeToSelf, or send the actor a message");
        }
    }

    RareParts<T> rareParts() {
        RareParts<T> parts = rare;
        if (parts == null) {
            parts = new RareParts<>();
            rare = parts;
        }
        return parts;
    }

    ActorLog actorLog() {
        RareParts<T> parts = rareParts();
        if (parts.log == null) {
            parts.log = new ActorLog(self, Set.of());
        }
        return parts.log;
    }

    void clearLog() {
        RareParts<T> parts = rare;
        if (parts != null) {
            parts.clearLog();
        }
    }

    @Nullable
    Children children() {
        RareParts<T> parts = rare;
        return parts == null ? null : parts.children;
    }

    Children family() {
        RareParts<T> parts = rareParts();
        Children now = parts.children;
        if (now == null) {
            now = new Children(self.path());
            parts.children = now;
        }
        return now;
    }

    DeathWatch watches() {
        RareParts<T> parts = rareParts();
        if (parts.deathWatch == null) {
            parts.deathWatch = new DeathWatch(self);
        }
        return parts.deathWatch;
    }

    MessageAdapters<T> adapters() {
        RareParts<T> parts = rareParts();
        if (parts.adapters == null) {
            parts.adapters = new MessageAdapters<>(this);
        }
        return parts.adapters;
    }

    boolean stopAllChildren() {
        Children now = children();
        if (now == null || now.isEmpty()) {
            return false;
        }
        now.all().forEach(LocalRef::stop);
        return true;
    }

    void tellAsker(Throwable thrown) {
        if (inHand != null) {
            inHand.failed(thrown);
        }
    }

    // For those who look from outside.

    String dispatcherId() {
        return dispatcher().id();
    }

    /** For how long it has been at what it is handling. */
    Duration lasting(long now) {
        return dispatcher().running().since(this, now);
    }

    @Override
    protected int progress() {
        return steps;
    }

    @Override
    protected void stuck(Duration time, Duration limit) {
        StuckActor.report(this, time, limit);
    }

    /** The reference of this name right below this actor: that of a child, alive or stopping, or that of its adapters. */
    public @Nullable InternalRef<?> below(String name) {
        RareParts<T> parts = rare;
        if (parts == null) {
            return null;
        }
        Children now = parts.children;
        LocalRef<?> child = now == null ? null : now.get(name);
        if (child != null) {
            return child;
        }
        // Whoever asks for the adapters by name has had word of them, and so sees them.
        MessageAdapters<T> own = parts.adapters;
        return own != null && own.ref().path().name().equals(name) ? own.ref() : null;
    }

    @Override
    public String toString() {
        return self.toString();
    }
}
