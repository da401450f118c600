// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What each worker of a fork-join pool does right after the turn it is in: what this one has handed over, and those before it, unless
 * others wait for the worker.
 *
 * <p>An actor that tells another mostly has no more to do than that. Handed to the pool, the other's turn would wake a second
 * worker, on another processor, for what this one is about to have time for, and with all of it in its cache. So it waits here
 * instead, as in the schedulers of Go ({@code runnext}) and Tokio (the LIFO slot). Those keep one turn so; here all wait that are
 * known to be {@linkplain PoolTask#isShort short}, one after the other, as long as there is room. All else goes to the pool.
 *
 * <p>A turn that takes long, or waits, must not keep waiting what it has handed over: so, as long as there is anything here, a
 * timer looks, and gives the pool what has not moved on since the look before. That is some milliseconds later than the pool would
 * have had it. Nor must a worker keep to itself what is enough for two: now and then, if one has no work, the timer gives the pool half
 * of what waits. What has to do with each other soon comes together again, on the worker of the one that is told; what has not, stays
 * apart.
 */
final class NextTurns {
    static final int HALVE_EVERY = 4; // looks; a power of two

    private static final int OUTSIDERS_EVERY = 16; // tasks; a power of two
    private static final int OTHERS_EVERY = 1024; // tasks, where there was nothing
    private static final int OTHERS_EVERY_OWN = 8; // tasks for each that has to be put aside
    private static final int OWN_PER_OTHER = 2; // put aside for each that is taken from others

    private final ForkJoinPool pool;
    private final Consumer<PoolTask> others; // has the pool run what is not next after all
    private final Consumer<Runnable> soon; // runs an action in some milliseconds
    private volatile NextTasks[] workers = {}; // by their indices in the pool
    private final AtomicBoolean watched = new AtomicBoolean(); // a look is to come
    private int looks; // goes round and round; guarded by this

    NextTurns(ForkJoinPool pool, Consumer<PoolTask> others, Consumer<Runnable> soon) {
        this.pool = pool;
        this.others = others;
        this.soon = soon;
    }

    /** Runs what the pool has given to the calling thread, then what is next there, and so on. */
    void run(PoolTask first) {
        NextTasks next = own();
        if (next == null || next.isRunning()) {
            first.run(); // on another pool's thread, or within a turn that waits for its own work in this one
            return;
        }
        try {
            PoolTask task = first;
            do {
                int runs = next.begin(!task.isLong());
                task.run();
                if ((runs & OUTSIDERS_EVERY - 1) == 0) {
                    letOthersIn(next);
                }
                task = next.poll();
            } while (task != null);
        } finally {
            next.end(); // what is left if a task threw after all is found by the timer
        }
    }

    /**
     * A worker that always has something next, or in its own queue of the pool, would never look at what comes from other threads. So
     * now and then it does one of these tasks. More rarely it looks for what waits for other workers, too: theirs waits too long only
     * if they are in a turn that does not end. Where it finds some, there may be more; but the longer its own queue is, the dearer is
     * a look, so the fewer there are, and the more it takes from others at once.
     */
    private void letOthersIn(NextTasks next) {
        int own = ForkJoinTask.getQueuedTaskCount();
        ForkJoinTask<?> other;
        if (next.isTimeForOthers(own * OTHERS_EVERY_OWN)) {
            other = pollOthers(1 + own / OWN_PER_OTHER);
            next.othersAfter(other != null ? 1 : OTHERS_EVERY);
        } else {
            other = HandOver.pollOutsiders();
        }
        if (other instanceof HandOver handOver) {
            next.begin(!handOver.task().isLong());
            handOver.task().run();
        } else if (other != null) {
            other.fork();
        }
    }

    /**
     * The next of what waits for other workers or comes from outside, or null. Up to {@code number} are taken from there, and the rest
     * of them comes right before what the calling worker has. As the pool looks for others only where a worker has nothing left, that is
     * put aside meanwhile.
     */
    private @Nullable ForkJoinTask<?> pollOthers(int number) {
        List<ForkJoinTask<?>> own = polled(Integer.MAX_VALUE, HandOver::pollOwn);
        List<ForkJoinTask<?>> waiting = polled(number, HandOver::pollAny);
        ForkJoinTask<?> first = waiting.isEmpty() ? null : waiting.remove(0);
        waiting.addAll(own);
        if (!pool.getAsyncMode()) {
            Collections.reverse(waiting); // what is put back last is the first to be taken
        }
        waiting.forEach(this::putBack);
        return first;
    }

    private static List<ForkJoinTask<?>> polled(int number, Supplier<@Nullable ForkJoinTask<?>> queue) {
        List<ForkJoinTask<?>> polled = new ArrayList<>();
        ForkJoinTask<?> task;
        while (polled.size() < number && (task = queue.get()) != null) {
            polled.add(task);
        }
        return polled;
    }

    /** In an object of its own again: see {@link HandOver}. */
    private void putBack(ForkJoinTask<?> task) {
        others.accept(task instanceof HandOver handOver ? handOver.task() : new Aftermath(task::quietlyInvoke));
    }

    /** Whether {@code task} comes soon on the calling thread: else somebody else is to run it. */
    boolean offer(PoolTask task) {
        NextTasks next = open();
        return next != null && (next.isEmpty() || task.isShort()) && add(next, task);
    }

    /**
     * As {@link #offer}, for a task that the calling thread has just run, and that is to go on: only behind others, as alone it may
     * keep a worker busy for ever.
     */
    boolean offerAgain(PoolTask task) {
        NextTasks next = open();
        return next != null && !next.isEmpty() && task.isShort() && add(next, task);
    }

    /** Whether an {@link #offer} now on the calling thread would be taken, whatever it is. */
    boolean isFree() {
        NextTasks next = open();
        return next != null && next.isEmpty();
    }

    private boolean add(NextTasks next, PoolTask task) {
        if (!next.add(task)) {
            return false;
        }
        watch();
        return true;
    }

    private @Nullable NextTasks open() {
        NextTasks next = own();
        return next != null
                        && next.isOpen()
                        && ForkJoinTask.getQueuedTaskCount() == 0 // else others have waited for longer
                ? next
                : null;
    }

    /** Has the pool run what comes next on the calling thread, which may be about to wait for that. */
    void giveAway() {
        NextTasks next = own();
        if (next != null) {
            PoolTask task;
            while ((task = next.poll()) != null) {
                others.accept(task);
            }
        }
    }

    private @Nullable NextTasks own() {
        if (Thread.currentThread() instanceof ForkJoinWorkerThread worker && worker.getPool() == pool) {
            int index = worker.getPoolIndex();
            NextTasks[] known = workers;
            return index < known.length ? known[index] : added(index);
        }
        return null;
    }

    private synchronized NextTasks added(int index) {
        NextTasks[] known = workers;
        if (index >= known.length) {
            NextTasks[] more = Arrays.copyOf(known, index + 1);
            for (int i = known.length; i < more.length; i++) {
                more[i] = new NextTasks();
            }
            workers = more;
        }
        return workers[index];
    }

    /** Has somebody look; now and then also when nothing was offered, as an offer may cross the last look. */
    void watch() {
        if (!watched.get() && watched.compareAndSet(false, true)) {
            soon.accept(this::look);
        }
    }

    /** Gives the pool what was next at the last look, too, and, now and then, half of the rest if a worker has nothing to do. */
    synchronized void look() {
        looks++;
        boolean some = true; // if a task that is given away fails: the others are looked after all the same
        try {
            some = look((looks & HALVE_EVERY - 1) == 0 && pool.getActiveThreadCount() < pool.getParallelism());
        } finally {
            if (some) {
                soon.accept(this::look);
            } else {
                watched.set(false);
            }
        }
    }

    private boolean look(boolean halve) {
        boolean some = false;
        for (NextTasks each : workers) {
            some |= each.look(halve, others);
        }
        return some;
    }
}
