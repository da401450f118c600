// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Two queues, of which the one with control messages goes first. */
final class ControlAwareQueue implements MessageQueue {
    private final Predicate<Object> isControl;
    private final UnboundedQueue controls;
    private final UnboundedQueue others;

    ControlAwareQueue(CoarseClock clock, Predicate<Object> isControl) {
        this.isControl = isControl;
        controls = new UnboundedQueue(clock);
        others = new UnboundedQueue(clock);
    }

    @Override
    public boolean offer(Object message) {
        force(message);
        return true;
    }

    /** A notice is no control message: it stays behind what its sender had sent before. */
    @Override
    public void force(Object message) {
        (isControl.test(message) ? controls : others).force(message);
    }

    @Override
    public @Nullable Object poll() {
        Object control = controls.poll();
        if (control == null) {
            return others.poll();
        }
        others.release();
        return control;
    }

    @Override
    public void release() {
        controls.release();
        others.release();
    }

    @Override
    public @Nullable Object inHand() {
        Object control = controls.inHand();
        return control == null ? others.inHand() : control;
    }

    @Override
    public int waiting(long nanos) {
        return Math.max(controls.waiting(nanos), others.waiting(nanos));
    }

    @Override
    public boolean isEmpty() {
        return controls.isEmpty() && others.isEmpty();
    }

    @Override
    public int size(int bound) {
        int first = controls.size(bound);
        return first + others.size(bound - first);
    }
}
