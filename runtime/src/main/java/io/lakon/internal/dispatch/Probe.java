// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.time.Duration;

/**
 * A small task sent through a dispatcher now and then, to see how long it takes to be run. One at a time.
 *
 * <p>It is not handed to another dispatcher, which would answer for one that is stuck. A pool that has no room for it is asked
 * again; if it has run something meanwhile it has much to do, and is not stuck.
 */
final class Probe implements Runnable {
    private static final long ANSWERED = Long.MIN_VALUE;

    private final Dispatcher dispatcher;
    private volatile long sentAt =
            ANSWERED; // written by the scheduler's thread when sent, by the dispatcher's when run

    private boolean refused; // this and the next: on the scheduler's thread only
    private long ranBefore;

    Probe(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    void send(long now) {
        if (refused && dispatcher.tasksRun() != ranBefore) {
            sentAt = ANSWERED;
        }
        if (sentAt == ANSWERED) {
            sentAt = now;
        } else if (!refused) {
            return; // it is on its way
        }
        refused = !dispatcher.probe(this);
        if (refused) {
            ranBefore = dispatcher.tasksRun();
        }
    }

    @Override
    public void run() {
        sentAt = ANSWERED;
    }

    Duration unanswered(long now) {
        long sent = sentAt;
        return sent == ANSWERED ? Duration.ZERO : Duration.ofNanos(Math.max(0, now - sent));
    }
}
