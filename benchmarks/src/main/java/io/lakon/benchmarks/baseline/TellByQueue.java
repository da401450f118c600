// SPDX-License-Identifier: Apache-2.0
package io.lakon.benchmarks.baseline;

import io.lakon.benchmarks.Check;
import io.lakon.benchmarks.Figure;
import io.lakon.benchmarks.Program;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A bare queue for many producers, drained by a thread that does nothing else. */
public final class TellByQueue implements Program {
    @Override
    public List<Figure> run(int messages) throws Exception {
        Queue queue = new Queue();
        Object message = new Object();
        CompletableFuture<Integer> drained = new CompletableFuture<>();
        Thread consumer = new Thread(() -> drained.complete(drain(queue, messages)));
        consumer.start();
        long start = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            queue.offer(message);
        }
        Check.that("messages", drained.get(), messages);
        return List.of(Figure.rate("messages", messages, System.nanoTime() - start));
    }

    private static int drain(Queue queue, int messages) {
        int count = 0;
        while (count < messages) {
            if (queue.poll() == null) {
                Thread.onSpinWait();
            } else {
                count++;
            }
        }
        return count;
    }

    /** D. Vyukov's: an exchange and a store to offer, a load to poll. */
    private static final class Queue {
        private static final class Node extends AtomicReference<@Nullable Node> {
            private static final long serialVersionUID = 1L;

            private final transient @Nullable Object message;

            Node(@Nullable Object message) {
                this.message = message;
            }
        }

        private Node head = new Node(null);
        private final AtomicReference<Node> tail = new AtomicReference<>(head);

        void offer(Object message) {
            Node node = new Node(message);
            tail.getAndSet(node).setRelease(node);
        }

        @Nullable
        Object poll() {
            Node next = head.getAcquire();
            if (next == null) {
                return null;
            }
            head = next;
            return next.message;
        }
    }
}
