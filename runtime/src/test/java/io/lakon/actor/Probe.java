// SPDX-License-Identifier: Apache-2.0
package io.lakon.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An actor that notes what it receives, and what it hears of those it watches, in one order. */
final class Probe<M> {
    private record Watch(ActorRef<?> other) {}

    private final BlockingQueue<Object> received = new LinkedBlockingQueue<>();
    private final ActorRef<Object> ref;

    Probe(Lab lab) {
        ref = lab.spawn(Behaviors.receive(
                (context, message) -> {
                    if (message instanceof Watch watch) {
                        context.watch(watch.other);
                    } else {
                        received.add(message);
                    }
                    return Behaviors.same();
                },
                (context, signal) -> {
                    if (signal instanceof Terminated) {
                        received.add(signal);
                    }
                    return Behaviors.same();
                }));
    }

    ActorRef<M> ref() {
        return ref.unsafeUpcast();
    }

    /** The next thing received. */
    Object next() {
        try {
            Object next = received.poll(Lab.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AssertionError("Nothing came within " + Lab.PATIENCE);
            }
            return next;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    <N extends M> N next(Class<N> type) {
        Object next = next();
        assertThat(next).isInstanceOf(type);
        return type.cast(next);
    }

    /** These, in this order, and nothing between them. */
    @SafeVarargs
    final void expect(M... messages) {
        for (M message : messages) {
            assertThat(next()).isEqualTo(message);
        }
    }

    /** Nothing has come to the probe before now: whoever was to be silent has had its turn when this is called. */
    void expectNothing() {
        Object mark = new Object();
        ref.tell(mark);
        assertThat(next()).isSameAs(mark);
    }

    void watch(ActorRef<?> other) {
        ref.tell(new Watch(other));
    }

    void expectTerminated(ActorRef<?> other) {
        assertThat(next()).isEqualTo(new Terminated(other));
    }

    /** Waits until {@code other} has stopped; before that it says {@code last}, and nothing else. */
    @SafeVarargs
    final void awaitEnd(ActorRef<?> other, M... last) {
        watch(other);
        expect(last);
        expectTerminated(other);
    }
}
