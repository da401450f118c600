// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import io.lakon.internal.context.CleanThread;
import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.dispatch.RunningTurns;
import io.lakon.internal.dispatch.Turn;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The queue of messages and the lane of signals of one actor, and when it runs.
 *
 * <pre>
 *   IDLE --put--> SCHEDULED --turn ends--> IDLE, and straight back to SCHEDULED if something is left
 *                     |
 *                     +--last turn--> SWEEPING --queue empty--> CLOSED --put--> SWEEPING
 * </pre>
 *
 * <p>Whoever moves the state to SCHEDULED or to SWEEPING owns the consumer's side until it moves it on: there is one
 * consumer at any time. A put adds first and looks at the state then; a turn leaves the state first and looks for what was
 * added then. Both looks come after a full fence, so that one of them sees the other: nothing waits unnoticed. Each turn
 * reads the state that the turn before wrote, which hands the actor's fields from thread to thread.
 *
 * <p>The lane is a stack of items that the turn takes whole and turns round, so that an actor without signals pays one
 * field. Signals come before the messages that are waiting, are never dropped, and after the last turn are refused, which
 * tells their sender that the actor has ended. Messages that arrive after the last turn are swept out by their senders.
 */
public abstract class Mailbox extends Turn {
    private static final VarHandle STATE;
    private static final VarHandle LANE;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            STATE = lookup.findVarHandle(Mailbox.class, "state", State.class);
            LANE = lookup.findVarHandle(Mailbox.class, "lane", LaneItem.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private static final LaneItem LANE_CLOSED = new LaneItem() {};

    private enum State {
        IDLE,
        SCHEDULED,
        SWEEPING,
        CLOSED
    }

    /** What a turn that has ended waits for. */
    protected enum Next {
        /** Messages and signals. */
        ANYTHING,
        /** Signals; messages stay where they are. */
        SIGNALS,
        /** Nothing: it was the last turn. */
        NOTHING
    }

    private final MessageQueue queue;
    private final Dispatcher dispatcher;
    private volatile State state = State.IDLE;
    private volatile @Nullable LaneItem lane; // the newest item; each refers to the one before it

    protected Mailbox(MessageQueue queue, Dispatcher dispatcher) {
        this.queue = queue;
        this.dispatcher = dispatcher.forActor();
    }

    /** Runs a turn: signals, then messages, as many as is fair. */
    protected abstract Next turn();

    /** Reports what a turn threw, which it should not: the actor goes on with its next turn all the same. */
    protected abstract void crashed(Throwable failure);

    /** Reports a message that nobody will read, on the thread that finds it. */
    protected abstract void discard(Object message);

    /** Reports a message that was kept out of the queue, on its sender's thread. */
    protected abstract void keptOut(Object message, String why);

    protected final Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Adds a message, and has the actor run if it is idle; one that a bound keeps out is reported. From any thread. */
    public final void put(Object message) {
        if (queue.offer(message)) {
            wake();
        } else {
            keptOut(message, queue.refusal());
        }
    }

    /** Adds what no bound may keep out, and has the actor run if it is idle. From any thread. */
    public final void force(Object notice) {
        queue.force(notice);
        wake();
    }

    /** Adds a signal, and has the actor run if it is idle. From any thread; false if the actor has ended. */
    public final boolean putSignal(LaneItem item) {
        LaneItem newest;
        do {
            newest = lane;
            if (newest == LANE_CLOSED) {
                return false;
            }
            item.before(newest);
        } while (!LANE.compareAndSet(this, newest, item));
        wake();
        return true;
    }

    /** Has the actor run if it is idle. */
    public final void wake() {
        State now = state;
        if (now == State.IDLE) {
            if (STATE.compareAndSet(this, State.IDLE, State.SCHEDULED)) {
                dispatcher.dispatch(this);
            }
        } else if (now == State.CLOSED) {
            sweep();
        }
    }

    /**
     * Whether the calling thread is in an actor's turn, of whatever system and on whatever kind of thread. It searches the
     * stack, so that turns need not leave a mark for a question that hardly anybody asks.
     */
    static boolean isOnTurn() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(Mailbox.class.getName())
                        && frame.getMethodName().equals("run")));
    }

    /** Has another thread run whom the calling thread, in a turn of this dispatcher, has told just now. */
    public final void giveAwayNext() {
        dispatcher.giveAwayNext();
    }

    /** Runs a turn on the calling thread, before any put: for an actor that nobody knows yet. */
    public final void runHere() {
        if (!STATE.compareAndSet(this, State.IDLE, State.SCHEDULED)) {
            throw new IllegalStateException(this + " is known to others already, and runs elsewhere");
        }
        if (dispatcher.clean() == null) {
            run();
        } else {
            CleanThread.lend(this); // the thread is not the system's
        }
    }

    @Override
    public final void run() {
        int before = progress();
        long begun = begin();
        RunningTurns running = dispatcher.running();
        int slot = running.enter(this);
        Next next;
        try {
            next = turn();
        } catch (Throwable failure) {
            next = Next.ANYTHING; // or the state stayed SCHEDULED, and the actor were lost without a word
            report(failure);
        }
        end(begun, progress() - before);
        running.leave(slot);
        if (next == Next.NOTHING) {
            state = State.CLOSED;
            dispatcher.release(); // from here on nothing is handed over any more
            sweep();
            return;
        }
        state = State.IDLE;
        if ((lane != null || next == Next.ANYTHING && !queue.isEmpty())
                && STATE.compareAndSet(this, State.IDLE, State.SCHEDULED)) {
            dispatcher.dispatchAgain(this);
        }
    }

    private void report(Throwable failure) {
        try {
            crashed(failure);
        } catch (Throwable unspeakable) {
            // Who was to report it has failed too, a log perhaps: the actor goes on all the same.
        }
    }

    @Override
    protected final void refused() {
        do {
            discardAll();
            state = State.IDLE;
            letSendersFinish();
        } while (!queue.isEmpty() && STATE.compareAndSet(this, State.IDLE, State.SCHEDULED));
    }

    private void sweep() {
        while (!queue.isEmpty() && STATE.compareAndSet(this, State.CLOSED, State.SWEEPING)) {
            discardAll();
            state = State.CLOSED;
            letSendersFinish();
        }
    }

    /** What could not be polled just now is of a sender in the midst of its offer, who may need this processor. */
    private void letSendersFinish() {
        if (!queue.isEmpty()) {
            Thread.yield();
        }
    }

    /** Reports every message that is there; for the last turn. */
    protected final void discardAll() {
        Object message;
        while ((message = queue.poll()) != null) {
            discard(message);
        }
    }

    /** The next message, or null; for the turn. */
    protected final @Nullable Object poll() {
        return queue.poll();
    }

    /** The signals since the last time, the oldest first, or null; for the turn, until it has closed the lane. */
    protected final @Nullable LaneItem takeSignals() {
        return lane == null ? null : oldestFirst((LaneItem) LANE.getAndSet(this, null));
    }

    /** As {@link #takeSignals}, and refuses signals from now on; for the last turn. */
    protected final @Nullable LaneItem closeLane() {
        return oldestFirst((LaneItem) LANE.getAndSet(this, LANE_CLOSED));
    }

    private static @Nullable LaneItem oldestFirst(@Nullable LaneItem newest) {
        LaneItem oldest = null;
        LaneItem item = newest;
        while (item != null) {
            LaneItem before = item.next();
            item.before(oldest);
            oldest = item;
            item = before;
        }
        return oldest;
    }

    /** Forgets the message polled last; for the turn. */
    protected final void release() {
        queue.release();
    }

    /** The message polled last, until the next poll or {@link #release}; from any thread, and only roughly. */
    public final @Nullable Object inHand() {
        return queue.inHand();
    }

    /** How many milliseconds the oldest message had been waiting at {@code nanos}; -1 if there is none. From any thread. */
    public final int waiting(long nanos) {
        return queue.waiting(nanos);
    }

    /** Whether no message is waiting, nor on its way in; for the turn. */
    protected final boolean isEmpty() {
        return queue.isEmpty();
    }

    /** How many messages are waiting, up to {@code bound}; from any thread. */
    public final int size(int bound) {
        return queue.size(bound);
    }
}
