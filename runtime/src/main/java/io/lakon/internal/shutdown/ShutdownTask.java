// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.shutdown;

import io.lakon.actor.Cancellable;
import io.lakon.actor.Done;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Something to be done in a phase: {@code WAITING --start--> STARTED}, or {@code WAITING --cancel--> CANCELLED}, whichever
 * comes first.
 */
final class ShutdownTask implements Cancellable {
    private enum State {
        WAITING,
        STARTED,
        CANCELLED
    }

    private final String name;
    private final Executor executor;
    private final Supplier<CompletionStage<Done>> action;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<Done> done = new CompletableFuture<>();

    ShutdownTask(String name, Executor executor, Supplier<CompletionStage<Done>> action) {
        this.name = Objects.requireNonNull(name, "taskName");
        this.executor = executor;
        this.action = Objects.requireNonNull(action, "task");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A task of a shutdown has a name: it is for the log");
        }
    }

    String name() {
        return name;
    }

    boolean isDone() {
        return done.isDone();
    }

    /** Begins it, unless it was cancelled: then it is done. */
    CompletableFuture<Done> start() {
        if (state.compareAndSet(State.WAITING, State.STARTED)) {
            try {
                executor.execute(this::run);
            } catch (RuntimeException | Error refused) {
                // The system has ended, or has no such dispatcher, or no thread.
                done.completeExceptionally(refused);
            }
        }
        return done;
    }

    private void run() {
        try {
            Objects.requireNonNull(action.get(), "The task has returned null, not a stage")
                    .whenComplete((value, failure) -> {
                        if (failure == null) {
                            done.complete(Done.getInstance());
                        } else {
                            done.completeExceptionally(cause(failure));
                        }
                    });
        } catch (Throwable failure) { // the end of a system does not depend on what a task throws
            done.completeExceptionally(failure);
        }
    }

    /** Without what futures wrap around it. */
    static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    @Override
    public boolean cancel() {
        boolean cancelled = state.compareAndSet(State.WAITING, State.CANCELLED);
        if (cancelled) {
            done.complete(Done.getInstance());
        }
        return cancelled;
    }

    @Override
    public boolean isCancelled() {
        return state.get() == State.CANCELLED;
    }
}
