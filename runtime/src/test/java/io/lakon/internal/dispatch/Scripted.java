// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A turn that does what it was told, and notes where. */
final class Scripted extends Turn {
    final CountDownLatch ran = new CountDownLatch(1);
    volatile @Nullable Thread thread;
    private Runnable script = () -> {};

    Scripted does(Runnable what) {
        script = what;
        return this;
    }

    Scripted thatTakes(long nanos) {
        took(nanos, 1);
        return this;
    }

    @Override
    public void run() {
        thread = Thread.currentThread();
        script.run();
        ran.countDown();
    }

    @Override
    protected void refused() {}

    @Override
    protected int progress() {
        return 0;
    }

    @Override
    protected void stuck(Duration time, Duration limit) {}
}
