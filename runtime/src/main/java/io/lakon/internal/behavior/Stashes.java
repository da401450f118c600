// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.behavior;

import java.util.ArrayList;
import java.util.List;

/**
 * The stashes of one actor that have something in them, so that it is reported when it will not be handled any more: at the
 * actor's end, or when the behaviour that made the stash is restarted. One that is empty is its behaviour's alone.
 */
public final class Stashes {
    private final List<Stash> filled = new ArrayList<>(1);
    private int made;

    /** Keeps messages. */
    public interface Stash {
        /** Which of the actor's stashes it is, from 1 on. */
        int number();

        /** Reports what is in it. */
        void abandon();
    }

    /** The number of a stash that is being made. */
    public int next() {
        return ++made;
    }

    public int made() {
        return made;
    }

    /** {@code stash} was empty, and is not any more. */
    public void filled(Stash stash) {
        filled.add(stash);
    }

    /** {@code stash} was not empty, and is now. */
    public void emptied(Stash stash) {
        filled.remove(stash);
    }

    /** Abandons those with a number above {@code last}, in the order in which they were filled. */
    public void abandonAfter(int last) {
        for (Stash stash : List.copyOf(filled)) {
            if (stash.number() > last) {
                stash.abandon();
            }
        }
    }
}
