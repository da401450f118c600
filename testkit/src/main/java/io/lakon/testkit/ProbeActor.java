// SPDX-License-Identifier: Apache-2.0
package io.lakon.testkit;

import io.lakon.actor.ActorContext;
import io.lakon.actor.ActorRef;
import io.lakon.actor.Behavior;
import io.lakon.actor.Behaviors;
import io.lakon.actor.Done;
import io.lakon.actor.Signal;
import io.lakon.actor.Terminated;
import io.lakon.actor.eventstream.EventStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The actor behind a probe: it puts what it receives where the test's thread takes it.
 *
 * <p>What the test wants of the actor itself is sent to it as an {@link Order}; everything else is a message.
 */
final class ProbeActor<M> {
    private final BlockingQueue<M> messages = new LinkedBlockingQueue<>();
    private final ConcurrentMap<ActorRef<?>, CompletableFuture<Done>> ends = new ConcurrentHashMap<>();
    private final ActorRef<Object> ref;

    ProbeActor(Guardian guardian, String name) {
        ref = guardian.call(
                context -> context.spawn(Behaviors.receive(this::onMessage, this::onSignal), freeName(context, name)));
    }

    private static String freeName(ActorContext<?> context, String name) {
        int number = 1;
        while (context.getChild(name + "-" + number).isPresent()) {
            number++;
        }
        return name + "-" + number;
    }

    private interface Order {
        Behavior<Object> carryOut(ActorContext<Object> context);
    }

    /** Reports that what was sent on the same way before it has arrived. */
    private record Ready(CompletableFuture<Done> report) implements Order {
        @Override
        public Behavior<Object> carryOut(ActorContext<Object> context) {
            report.complete(Done.getInstance());
            return Behaviors.same();
        }
    }

    @SuppressWarnings("unchecked") // the reference is typed; who cast it finds out when the test looks at the message
    private Behavior<Object> onMessage(ActorContext<Object> context, Object message) {
        if (message instanceof Order order) {
            return order.carryOut(context);
        }
        messages.add((M) message);
        return Behaviors.same();
    }

    private Behavior<Object> onSignal(ActorContext<Object> context, Signal signal) {
        if (signal instanceof Terminated terminated) {
            endOf(terminated.getRef()).complete(Done.getInstance());
        }
        return Behaviors.same();
    }

    private CompletableFuture<Done> endOf(ActorRef<?> other) {
        return ends.computeIfAbsent(other, unknown -> new CompletableFuture<>());
    }

    private void order(Order order) {
        ref.tell(order);
    }

    ActorRef<M> ref() {
        return ref.unsafeUpcast();
    }

    /** The next message, if there is one before {@code nanos} have gone by. */
    @Nullable
    M poll(long nanos) throws InterruptedException {
        return messages.poll(nanos, TimeUnit.NANOSECONDS);
    }

    /** The messages that were not taken yet. */
    List<M> unread() {
        return new ArrayList<>(messages);
    }

    /** Completes when {@code other} has stopped, which may have been long ago. */
    CompletableFuture<Done> watch(ActorRef<?> other) {
        order(context -> {
            context.watch(other);
            return Behaviors.same();
        });
        return endOf(other);
    }

    /** Completes when every later event of this class will come to the probe. */
    CompletableFuture<Done> subscribe(ActorRef<EventStream.Command> events, Class<? extends M> topic) {
        CompletableFuture<Done> subscribed = new CompletableFuture<>();
        events.tell(new EventStream.Subscribe<>(topic, ref.unsafeUpcast()));
        // It does not answer. But it takes one after the other, so that it has subscribed us to both when we hear this.
        events.tell(new EventStream.Subscribe<>(Ready.class, ref.unsafeUpcast()));
        events.tell(new EventStream.Publish<>(new Ready(subscribed)));
        return subscribed;
    }

    void stop() {
        order(context -> Behaviors.stopped());
    }
}
