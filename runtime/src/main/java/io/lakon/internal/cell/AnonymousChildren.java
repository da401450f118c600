// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The children of one actor that nobody gave a name, by their numbers. Not thread-safe.
 *
 * <p>A hash table without entries, as there may be millions of them: a child is in the slot of its number's hash, or in the
 * next free one (D. E. Knuth, The Art of Computer Programming, vol. 3, 6.4, algorithms L and R). Children are stopped, and so
 * removed, in the order of the slots. So each size of the table has a hash of its own: else those that are left when it has
 * shrunk would be side by side again.
 */
final class AnonymousChildren {
    private static final int SMALLEST = 4; // a power of two, as all sizes

    private @Nullable LocalRef<?>[] slots = new LocalRef<?>[SMALLEST];
    private int size;

    /** Adds one whose number none of them has. */
    void add(LocalRef<?> child) {
        if ((size + 1) * 4L > slots.length * 3L) {
            resize(slots.length * 2);
        }
        put(child);
        size++;
    }

    private void put(LocalRef<?> child) {
        int slot = first(child.number());
        while (slots[slot] != null) {
            slot = next(slot);
        }
        slots[slot] = child;
    }

    void remove(LocalRef<?> child) {
        int slot = first(child.number());
        while (slots[slot] != child) {
            if (slots[slot] == null) {
                return;
            }
            slot = next(slot);
        }
        close(slot);
        size--;
        if (size * 8L < slots.length && slots.length > SMALLEST) {
            resize(slots.length / 4);
        }
    }

    /** Empties a slot, and fills it with one of those behind it that would not be found any more. */
    private void close(int emptied) {
        int hole = emptied;
        LocalRef<?> behind;
        for (int slot = next(hole); (behind = slots[slot]) != null; slot = next(slot)) {
            if (distance(first(behind.number()), slot) >= distance(hole, slot)) {
                slots[hole] = behind;
                hole = slot;
            }
        }
        slots[hole] = null;
    }

    private void resize(int length) {
        @Nullable LocalRef<?>[] before = slots;
        slots = new LocalRef<?>[Math.max(length, SMALLEST)];
        for (LocalRef<?> each : before) {
            if (each != null) {
                put(each);
            }
        }
    }

    /** The last steps of MurmurHash3 (A. Appleby), which mix all bits. */
    private int first(int number) {
        int hash = number + slots.length;
        hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return (hash ^ hash >>> 16) & slots.length - 1;
    }

    private int next(int slot) {
        return slot + 1 & slots.length - 1;
    }

    private int distance(int from, int to) {
        return to - from & slots.length - 1;
    }

    @Nullable
    LocalRef<?> get(int number) {
        LocalRef<?> child;
        for (int slot = first(number); (child = slots[slot]) != null; slot = next(slot)) {
            if (child.number() == number) {
                return child;
            }
        }
        return null;
    }

    boolean isEmpty() {
        return size == 0;
    }

    List<LocalRef<?>> all() {
        List<LocalRef<?>> all = new ArrayList<>(size);
        for (LocalRef<?> each : slots) {
            if (each != null) {
                all.add(each);
            }
        }
        return all;
    }
}
