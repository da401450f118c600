// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import io.lakon.internal.dispatch.Dispatcher;
import io.lakon.internal.dispatch.ThreadlessDispatchers;
import java.time.Duration;

/**
 * Notes what it takes and what it discards, as an actor does: in plain fields, each note made of the one before. A note
 * that is missing means that two turns ran at a time, or that one did not see what the one before wrote.
 *
 * <p>The thread that hands it over runs it too, when its put has returned: see {@link #runTurns}.
 */
class NotingMailbox extends Mailbox implements ThreadlessDispatchers.Returned {
    static final CoarseClock CLOCK = new CoarseClock(); // stands still

    /** The name of the signal that ends it, at once or after its child. */
    static final String STOP = "stop";

    /** The name of the signal that its child has ended. */
    static final String CHILD_GONE = "gone";

    /** A signal, whose field is not safe to publish by itself. */
    static final class Item extends LaneItem {
        String name;

        Item(String name) {
            this.name = name;
        }
    }

    private enum Phase {
        ALIVE,
        STOPPING,
        STOPPED
    }

    String taken = "";
    String discarded = "";
    boolean hasChild;
    int throughput = 10;

    private Phase phase = Phase.ALIVE;

    // The thread that is to run the turn. Plain: who has won the hand-over is alone with it until it has run.
    private Thread runner;

    NotingMailbox(Dispatcher dispatcher) {
        super(new UnboundedQueue(CLOCK), dispatcher);
    }

    NotingMailbox() {
        this(ThreadlessDispatchers.RETURNING);
    }

    /** One that was handed over with {@code message} in it. */
    static NotingMailbox handedOverWith(String message) {
        NotingMailbox mailbox = new NotingMailbox();
        mailbox.put(message);
        mailbox.runner = null; // it is not the thread that made it that runs it
        return mailbox;
    }

    /** One that has had its last turn. */
    static NotingMailbox closed() {
        NotingMailbox mailbox = new NotingMailbox();
        mailbox.putSignal(new Item(STOP));
        mailbox.runTurns();
        return mailbox;
    }

    @Override
    protected int progress() {
        return 0;
    }

    @Override
    protected void stuck(Duration time, Duration limit) {}

    @Override
    public void handedOver() {
        runner = Thread.currentThread();
    }

    /** Runs the turns that this thread has handed over. */
    final void runTurns() {
        while (runner == Thread.currentThread()) {
            runner = null;
            run();
        }
    }

    @Override
    protected Next turn() {
        for (int left = throughput; ; left--) {
            takeAll(phase == Phase.STOPPED ? null : takeSignals());
            if (phase != Phase.ALIVE) {
                return phase == Phase.STOPPED ? Next.NOTHING : Next.SIGNALS;
            }
            Object message = left == 0 ? null : poll();
            if (message == null) {
                return Next.ANYTHING;
            }
            taken += message;
        }
    }

    private void takeAll(LaneItem first) {
        for (LaneItem item = first; item != null; item = item.next()) {
            onSignal(((Item) item).name);
        }
    }

    private void onSignal(String name) {
        taken += name;
        if (name.equals(STOP) && phase == Phase.ALIVE) {
            phase = Phase.STOPPING;
        } else if (name.equals(CHILD_GONE)) {
            hasChild = false;
        }
        if (phase == Phase.STOPPING && !hasChild) {
            finish();
        }
    }

    private void finish() {
        phase = Phase.STOPPED;
        LaneItem unread = closeLane();
        discardAll();
        takeAll(unread);
    }

    @Override
    protected void discard(Object message) {
        discarded += message;
    }

    @Override
    protected void keptOut(Object message, String why) {
        throw new AssertionError(message + " was kept out: " + why);
    }

    @Override
    protected void crashed(Throwable failure) {
        throw new AssertionError(failure);
    }
}
