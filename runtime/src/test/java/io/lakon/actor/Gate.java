// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A place where an actor stands still, on its thread, until the test lets it go on. */
public final class Gate {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch opened = new CountDownLatch(1);

    /** Called by the actor: waits for {@link #open}. */
    public void pass() {
        arrived.countDown();
        await(opened);
    }

    /** Called by the test: waits until the actor is here. */
    public void awaitArrival() {
        await(arrived);
    }

    public void open() {
        opened.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(Lab.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("It did not happen within " + Lab.PATIENCE);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
