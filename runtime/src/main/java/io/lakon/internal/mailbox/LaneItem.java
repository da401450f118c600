// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import org.jspecify.annotations.Nullable;

/** Something for the lane of signals. An item is put once, into one lane. */
public abstract class LaneItem {
    private @Nullable LaneItem next;

    protected LaneItem() {}

    final void before(@Nullable LaneItem other) {
        next = other;
    }

    /** The item that was put after this one, among those {@linkplain Mailbox#takeSignals taken} together. */
    public final @Nullable LaneItem next() {
        return next;
    }
}
