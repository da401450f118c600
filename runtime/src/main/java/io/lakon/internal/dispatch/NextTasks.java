// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is next on one worker of a fork-join pool, first in, first out. The worker alone adds and polls; anybody may take something
 * away, which leaves a gap.
 *
 * <p>The object itself is never written to, and what it refers to has room on both sides: so no two workers write to the same pair of
 * cache lines.
 */
final class NextTasks {
    static final int ROOM = 256; // a power of two

    private static final VarHandle TASK = MethodHandles.arrayElementVarHandle(PoolTask[].class);
    private static final VarHandle MARK = MethodHandles.arrayElementVarHandle(int[].class);

    private static final int APART = 32; // elements of an array, of four bytes each
    private static final int HEAD = APART; // how many have left; goes round and round
    private static final int TAIL = HEAD + 1; // how many have come; goes round and round
    private static final int STATE = HEAD + 2;
    private static final int RUNS = HEAD + 3; // how many tasks the worker has begun; goes round and round
    private static final int OTHERS = HEAD + 4; // what RUNS is when the worker may look for what waits for others
    private static final int SEEN = HEAD + 5; // HEAD at the last look

    // States.
    private static final int IDLE = 0;
    private static final int SHUT = 1;
    private static final int OPEN = 2;

    private final @Nullable PoolTask[] tasks = new PoolTask[APART + ROOM + APART];
    private final int[] marks = new int[SEEN + 1 + APART];

    NextTasks() {
        marks[SEEN] = -1;
    }

    private static int at(int position) {
        return APART + (position & ROOM - 1);
    }

    // For the worker.

    /** Whether it runs a task, and then what is next. */
    boolean isRunning() {
        return marks[STATE] != IDLE;
    }

    /** Whether what it runs may have others wait for it. */
    boolean isOpen() {
        return marks[STATE] == OPEN;
    }

    /** A task begins; how many that are. */
    int begin(boolean open) {
        marks[STATE] = open ? OPEN : SHUT;
        return ++marks[RUNS];
    }

    /** Nothing is next any more. */
    void end() {
        marks[STATE] = IDLE;
    }

    /** Whether the worker is to look for what waits for others: it has begun {@code tasks} since it may. */
    boolean isTimeForOthers(int tasks) {
        return marks[RUNS] - marks[OTHERS] >= tasks;
    }

    /** It may do so when it has begun that many more. */
    void othersAfter(int number) {
        marks[OTHERS] = marks[RUNS] + number;
    }

    boolean isEmpty() {
        return marks[HEAD] == marks[TAIL];
    }

    /** Adds {@code task}; false if there is no room. */
    boolean add(PoolTask task) {
        int tail = marks[TAIL];
        if (tail - marks[HEAD] == ROOM) {
            return false;
        }
        TASK.setRelease(tasks, at(tail), task);
        MARK.setOpaque(marks, TAIL, tail + 1);
        return true;
    }

    @Nullable
    PoolTask poll() {
        int head = marks[HEAD];
        int tail = marks[TAIL];
        if (head == tail) {
            return null;
        }
        PoolTask task = null;
        while (head != tail && task == null) {
            task = (PoolTask) TASK.getAndSet(tasks, at(head++), null);
        }
        MARK.setOpaque(marks, HEAD, head);
        return task;
    }

    // For anybody.

    /** Takes away the first {@code number} for {@code taker}, or as many as there are. */
    void take(int number, Consumer<PoolTask> taker) {
        int head = (int) MARK.getOpaque(marks, HEAD);
        int left = number;
        for (int i = 0; i < ROOM && left > 0; i++) {
            PoolTask task = (PoolTask) TASK.getAcquire(tasks, at(head + i));
            if (task != null && TASK.compareAndSet(tasks, at(head + i), task, null)) {
                left--;
                taker.accept(task);
            }
        }
    }

    /**
     * Takes all away for {@code taker} if the worker has polled nothing since the last look, or else half of it, if {@code halve};
     * whether anything may be left. Looks come one after the other.
     */
    boolean look(boolean halve, Consumer<PoolTask> taker) {
        int head = (int) MARK.getOpaque(marks, HEAD);
        int size = (int) MARK.getOpaque(marks, TAIL) - head;
        if (head == marks[SEEN]) {
            take(ROOM, taker);
            return false;
        }
        marks[SEEN] = head;
        if (halve) {
            take((size + 1) / 2, taker); // of two, one runs, and one waits
        }
        return size > 0;
    }
}
