// SPDX-License-Identifier: Apache-2.0
package io.lakon.internal.mailbox;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A linked queue for many producers and one consumer, without locks or retries: a producer exchanges the tail for its
 * node, then links the node before to it (D. Vyukov, "Non-intrusive MPSC node-based queue", 1024cores.net).
 *
 * <p>Between these two steps the consumer finds the chain broken off. It then answers null although {@link #isEmpty} says
 * false, and its turn ends and comes again: a wait would last until a preempted producer runs.
 *
 * <p>The queue is its own first node, so that an idle actor's mailbox is one object. The node of the message that was polled
 * last stays until the next poll, and so tells what is in hand at no cost.
 */
public final class UnboundedQueue extends Node implements MessageQueue {
    private static final VarHandle TAIL;
    private static final VarHandle NEXT;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TAIL = lookup.findVarHandle(UnboundedQueue.class, "tail", Node.class);
            NEXT = lookup.findVarHandle(Node.class, "next", Node.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private final CoarseClock clock;
    private volatile Node tail; // the producers' end
    private Node head; // the consumer's: the node polled last, whose next one comes next

    public UnboundedQueue(CoarseClock clock) {
        super(null, 0);
        this.clock = clock;
        head = this;
        tail = this;
    }

    @Override
    public boolean offer(Object message) {
        force(message);
        return true;
    }

    @Override
    public void force(Object message) {
        Node node = new Node(message, clock.millis());
        Node before = (Node) TAIL.getAndSet(this, node);
        // Released, not volatile: the exchange before was a full fence, and isEmpty() looks at the tail.
        NEXT.setRelease(before, node);
    }

    @Override
    public @Nullable Object poll() {
        Node last = head;
        Node next = last.next;
        last.message = null;
        if (next == null) {
            return null;
        }
        head = next;
        NEXT.setOpaque(last, last); // an old node that refers to young ones would keep them alive through collections
        return next.message;
    }

    @Override
    public void release() {
        head.message = null;
    }

    @Override
    public @Nullable Object inHand() {
        return head.message;
    }

    @Override
    public int waiting(long nanos) {
        Node last = head;
        Node next = last.next;
        return next == null || next == last ? -1 : Math.max(0, CoarseClock.since(next.arrival, nanos));
    }

    @Override
    public boolean isEmpty() {
        return head == tail;
    }

    @Override
    public int size(int bound) {
        int size = 0;
        Node each = head;
        Node next = each.next;
        // A node that refers to itself was polled while we looked: what we have counted will do.
        while (next != null && next != each && size < bound) {
            size++;
            each = next;
            next = each.next;
        }
        return size;
    }
}

/** One message, and the one after it. */
class Node {
    @Nullable
    Object message;

    final int arrival; // by the coarse clock

    volatile @Nullable Node next;

    Node(@Nullable Object message, int arrival) {
        this.message = message;
        this.arrival = arrival;
    }
}
