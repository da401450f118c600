// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.dispatch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which turns are running on the threads of a dispatcher, and for how long each has been at the same thing.
 *
 * <p>A turn notes itself in a slot chosen by its thread's id, or in one of the next if that is taken, and clears it at its
 * end: two stores into a cache line that hardly any other thread writes to. Two threads may find one slot free at the same
 * moment; then one turn goes unseen this once, as do those that find all slots near theirs taken: this is for finding what
 * lasts.
 *
 * <p>When something was begun is only known from looking now and then: so no turn has to read a clock.
 */
public final class RunningTurns {
    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Turn[].class);
    private static final int SLOTS = 64;
    private static final int TRIES = 8;
    private static final int APART = 16; // references, so that slots are in different cache lines
    private static final int UNSEEN = -1;

    private final @Nullable Turn[] slots = new Turn[SLOTS * APART];
    private final Seen[] seen = new Seen[SLOTS]; // guarded by this

    /** What was found in a slot. */
    private static final class Seen {
        @Nullable
        Turn turn;

        int progress;
        long since;
        boolean reported;
    }

    /** A turn and for how long it has been at the same thing. */
    private record Lasting(Turn turn, Duration time) {}

    RunningTurns() {
        for (int i = 0; i < SLOTS; i++) {
            seen[i] = new Seen();
        }
    }

    /** Notes that {@code turn} begins on the calling thread; the slot to {@linkplain #leave leave} at its end. */
    public int enter(Turn turn) {
        int first = (int) Thread.currentThread().getId();
        for (int i = first; i < first + TRIES; i++) {
            int slot = (i & SLOTS - 1) * APART;
            if (SLOT.getOpaque(slots, slot) == null) {
                SLOT.setOpaque(slots, slot, turn);
                return slot;
            }
        }
        return UNSEEN;
    }

    public void leave(int slot) {
        if (slot != UNSEEN) {
            SLOT.setOpaque(slots, slot, null);
        }
    }

    /**
     * Looks at all of them, and has each that is at the same thing for longer than {@code limit} say so once; if that is 0,
     * none.
     */
    void look(long now, Duration limit) {
        // What is said may take its time, as logs do: meanwhile others look too.
        longer(now, limit).forEach(each -> each.turn.stuck(each.time, limit));
    }

    private synchronized List<Lasting> longer(long now, Duration limit) {
        List<Lasting> found = new ArrayList<>(0);
        for (int i = 0; i < SLOTS; i++) {
            Seen last = seen[i];
            Turn turn = (Turn) SLOT.getOpaque(slots, i * APART);
            int progress = turn == null ? 0 : turn.progress();
            if (last.turn != turn || last.progress != progress) {
                last.turn = turn;
                last.progress = progress;
                last.since = now;
                last.reported = false;
            } else if (turn != null && !last.reported && !limit.isZero() && now - last.since >= limit.toNanos()) {
                last.reported = true;
                found.add(new Lasting(turn, Duration.ofNanos(now - last.since)));
            }
        }
        return found;
    }

    /** For how long {@code turn} has been at the same thing, as far as was looked. */
    public synchronized Duration since(Turn turn, long now) {
        for (Seen each : seen) {
            if (each.turn == turn && each.progress == turn.progress()) {
                return Duration.ofNanos(Math.max(0, now - each.since));
            }
        }
        return Duration.ZERO;
    }
}
