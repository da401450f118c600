// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import io.lakon.internal.context.CleanThread;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few threads that many actors share; or, of a pinned dispatcher, the one thread of one actor.
 *
 * <p>An executor that refuses a turn, because it is saturated or was shut down by somebody, loses nothing: the turn runs
 * on the fallback dispatcher; if that refuses too the system has ended, and the turn {@linkplain Turn#refused reports}
 * what it had to do.
 */
public final class Dispatcher implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final String id;
    private final int throughput;
    private final long deadlineNanos;
    private final ExecutorService executor;
    private final @Nullable ForkJoinPool pool; // the executor, if it is one
    private final @Nullable NextTurns next; // of the pool's workers
    private final @Nullable SpinWait spinWait; // for the pool's workers
    private final @Nullable Dispatcher fallback;
    private final RunningTurns running; // on all threads of this id
    private final @Nullable Supplier<ExecutorService> pinned; // makes the thread for one more actor
    private final @Nullable CleanThread clean;
    private final AtomicBoolean refusalLogged = new AtomicBoolean();

    Dispatcher(String id, int throughput, Duration deadline, ExecutorService executor, @Nullable Dispatcher fallback) {
        this(id, throughput, deadline.toNanos(), executor, fallback, null, new RunningTurns(), null, later -> {});
    }

    private Dispatcher(
            String id,
            int throughput,
            long deadlineNanos,
            ExecutorService executor,
            @Nullable Dispatcher fallback,
            @Nullable Supplier<ExecutorService> pinned,
            RunningTurns running,
            @Nullable CleanThread clean,
            Consumer<Runnable> soon) {
        this.id = id;
        this.throughput = throughput;
        this.deadlineNanos = deadlineNanos;
        this.executor = executor;
        this.pool = executor instanceof ForkJoinPool forkJoin ? forkJoin : null;
        this.next = pool == null ? null : new NextTurns(pool, this::submit, soon);
        this.spinWait =
                pool == null ? null : new SpinWait(pool, Runtime.getRuntime().availableProcessors(), System::nanoTime);
        this.fallback = fallback;
        this.pinned = pinned;
        this.running = running;
        this.clean = clean;
    }

    /** A dispatcher with the threads that {@code executors} makes; of a pinned one, each executor is for one actor. */
    static Dispatcher create(
            DispatcherSettings settings,
            Supplier<ExecutorService> executors,
            @Nullable Dispatcher fallback,
            @Nullable CleanThread clean,
            Consumer<Runnable> soon) {
        return new Dispatcher(
                settings.id(),
                settings.throughput(),
                settings.throughputDeadline().toNanos(),
                executors.get(),
                fallback,
                settings.isPinned() ? executors : null,
                new RunningTurns(),
                clean,
                soon);
    }

    boolean isPinned() {
        return pinned != null;
    }

    /**
     * What one more actor runs on: this, or, if each has a thread of its own, another one of the same id. Its thread starts
     * when it is first needed.
     */
    public Dispatcher forActor() {
        if (pinned == null) {
            return this;
        }
        var own = new Dispatcher(
                id, throughput, deadlineNanos, pinned.get(), fallback, pinned, running, clean, later -> {});
        if (executor.isShutdown()) {
            own.shutdown(); // the system has ended
        }
        return own;
    }

    /** Called when the actor has had its last turn that this was made {@linkplain #forActor for}. */
    public void release() {
        if (pinned != null) {
            shutdown();
        }
    }

    /** Its configuration path. */
    public String id() {
        return id;
    }

    /** How many messages an actor handles before others have their turn. */
    public int throughput() {
        return throughput;
    }

    /** For how long an actor goes on before others have their turn, in nanoseconds; 0 for no such limit. */
    public long deadlineNanos() {
        return deadlineNanos;
    }

    /** The turns that it is running now. */
    public RunningTurns running() {
        return running;
    }

    /** What a turn makes of its thread before each message; null for nothing. */
    public @Nullable CleanThread clean() {
        return clean;
    }

    /** Looks after turns that are next where the turn before goes on and on; to be called now and then. */
    void lookAfterNext() {
        if (next != null) {
            next.watch();
        }
    }

    /** Has a thread that is free run what is next on the calling one, which may be about to wait for that. */
    public void giveAwayNext() {
        if (next != null) {
            next.giveAway();
        }
    }

    /** Has {@code turn} run soon: next on the calling thread, if that is in a turn, or else when some thread has time for it. */
    public void dispatch(Turn turn) {
        if (next == null || !next.offer(turn)) {
            submit(turn);
        }
    }

    /** Has {@code turn}, which has just ended on the calling thread, run again when others have had theirs. */
    public void dispatchAgain(Turn turn) {
        if (next == null || !next.offerAgain(turn)) {
            submit(turn);
        }
    }

    private void submit(PoolTask task) {
        try {
            if (pool != null && next != null) {
                pool.execute((ForkJoinTask<?>) new HandOver(next, task));
            } else {
                executor.execute(task);
            }
        } catch (RejectedExecutionException refusal) {
            fallBack(task, refusal);
        } catch (RuntimeException | Error failure) {
            if (pool == null) {
                fallBack(task, failure);
            } else {
                // The pool has the turn, and no thread for it: an error of the JVM, as a refusing factory is replaced.
                LOG.error("Dispatcher [{}] could not make a thread", id, failure);
            }
        }
    }

    private void fallBack(PoolTask task, Throwable refusal) {
        if (fallback == null) {
            task.refused();
            return;
        }
        if (refusalLogged.compareAndSet(false, true)) {
            LOG.warn(
                    "Dispatcher [{}] refuses work ({}); its actors go on on [{}]", id, refusal.toString(), fallback.id);
        }
        fallback.submit(task);
    }

    /**
     * Runs an action that is no actor's turn; on the fallback dispatcher, if the executor refuses.
     *
     * @throws RejectedExecutionException if the system has ended
     */
    @Override
    public void execute(Runnable action) {
        Runnable prepared = clean == null ? action : clean.before(action);
        if (next != null && next.isFree() && next.offer(new Aftermath(prepared))) {
            return;
        }
        try {
            executor.execute(isPinned() ? () -> outlive(prepared) : prepared);
        } catch (RejectedExecutionException refusal) {
            if (fallback == null) {
                throw refusal;
            }
            fallback.execute(action);
        }
    }

    /** Has {@code probe} run as turns are, but on no thread of another as long as it has its own; false if they have no room. */
    boolean probe(Runnable probe) {
        try {
            if (executor.isShutdown()) {
                execute(probe);
            } else {
                executor.execute(probe);
            }
            return true;
        } catch (RejectedExecutionException refusal) {
            return false;
        }
    }

    /**
     * To be called by who is about to sleep until {@code result} is done, by this dispatcher's threads: returns when it is, or when
     * sleeping is better than waiting for it awake; at the latest after {@code nanos}.
     */
    public void awaitBriefly(Future<?> result, long nanos) {
        if (spinWait != null) {
            spinWait.await(result, nanos);
        }
    }

    /** How many tasks it has run, roughly, if it may refuse some. */
    long tasksRun() {
        return executor instanceof ThreadPoolExecutor threads ? threads.getCompletedTaskCount() : 0;
    }

    /** An executor replaces a thread that a failure has ended: an actor's own is to stay the same. */
    static void outlive(Runnable action) {
        try {
            action.run();
        } catch (Throwable failure) {
            Thread own = Thread.currentThread();
            own.getUncaughtExceptionHandler().uncaughtException(own, failure);
        }
    }

    void shutdown() {
        executor.shutdown();
    }

    boolean awaitTermination(long nanos) throws InterruptedException {
        return executor.awaitTermination(nanos, TimeUnit.NANOSECONDS);
    }
}
