// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.ask;

import io.lakon.internal.dispatch.Dispatcher;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A future that completes on a dispatcher: what depends on it runs there, and not in the middle of the turn of the
 * actor that replied. Who waits for it stays awake for some microseconds.
 */
class Reply<R> extends CompletableFuture<R> implements Outcome<R> {
    private final Dispatcher dispatcher;

    Reply(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void reply(R reply) {
        handOver(() -> complete(reply));
    }

    @Override
    public void failure(Throwable failure) {
        handOver(() -> completeExceptionally(failure));
    }

    private void handOver(Runnable completion) {
        try {
            dispatcher.execute(completion);
        } catch (RejectedExecutionException ended) {
            completion.run(); // the system has ended, and with it the turns that this could disturb
        }
    }

    @Override
    public R get() throws InterruptedException, ExecutionException {
        dispatcher.awaitBriefly(this, Long.MAX_VALUE);
        return super.get();
    }

    @Override
    public R get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        dispatcher.awaitBriefly(this, unit.toNanos(timeout));
        return super.get(timeout, unit);
    }

    @Override
    public R join() {
        dispatcher.awaitBriefly(this, Long.MAX_VALUE);
        return super.join();
    }

    /** Not the common pool, which on two processors would start a thread for each call. */
    @Override
    public Executor defaultExecutor() {
        return dispatcher;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Reply<>(dispatcher);
    }
}
