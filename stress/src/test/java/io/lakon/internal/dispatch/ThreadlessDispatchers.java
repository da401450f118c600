// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Dispatchers without threads, which add nothing to the races that are looked for: no lock, no fence. */
public final class ThreadlessDispatchers {
    /** Tells a turn that it was handed over, on the thread that did it. */
    public static final Dispatcher RETURNING = dispatcher(turn -> ((Returned) turn).handedOver());

    /** Refuses every turn. */
    public static final Dispatcher REFUSING = dispatcher(turn -> {
        throw Refusal.INSTANCE;
    });

    /** A turn that somebody else sees to. */
    public interface Returned {
        void handedOver();
    }

    private ThreadlessDispatchers() {}

    private static Dispatcher dispatcher(Executor taker) {
        return new Dispatcher("threadless", 10, Duration.ZERO, new Threadless(taker), null);
    }

    /** One for all, without a stack trace: there are millions. */
    private static final class Refusal extends RejectedExecutionException {
        private static final long serialVersionUID = 1L;

        private static final Refusal INSTANCE = new Refusal();

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }

    private static final class Threadless extends AbstractExecutorService {
        private final Executor taker;

        Threadless(Executor taker) {
            this.taker = taker;
        }

        @Override
        public void execute(Runnable task) {
            taker.execute(task);
        }

        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return false;
        }
    }
}
