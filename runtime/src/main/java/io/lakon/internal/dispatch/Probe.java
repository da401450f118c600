// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/** A small task sent through a dispatcher now and then, to see how long it takes to be run. One at a time. */
final class Probe implements Runnable {
    private static final long ANSWERED = Long.MIN_VALUE;

    private final Dispatcher dispatcher;
    private volatile long sentAt =
            ANSWERED; // written by the scheduler's thread when sent, by the dispatcher's when run

    Probe(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    void send(long now) {
        if (sentAt == ANSWERED) {
            sentAt = now;
            try {
                dispatcher.execute(this);
            } catch (RejectedExecutionException ended) {
                return; // unanswered, which is what there is to tell
            }
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
